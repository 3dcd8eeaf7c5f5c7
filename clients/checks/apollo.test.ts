import { gql } from '@apollo/client';
import assert from 'node:assert/strict';
import { print } from 'graphql';
import { suite, test } from 'node:test';
import { apollo } from '../apollo';
import { ObjectsDocument, StoryClaimsDocument } from '../generated/gql/graphql';
import { storyPage } from '../story-page';
import { ask, idsOfManyKinds, kinds, refusals } from './answers';
import { reads, writes } from './samples';
import { editor, url } from './service';
import { warningsFail } from './warnings';

const slug = 'ukraine-security-guarantees-august-2025';

suite("Apollo's cache", () => {
  warningsFail();
  const shared = apollo(url, editor);

  for (const { name, document: query, variables } of reads) {
    test(`gives ${name} back as it came, alone and beside others`, async () => {
      for (const client of [apollo(url, editor), shared]) {
        await client.query({ query, variables });
        assert.deepEqual(client.readQuery({ query, variables }), await ask(print(query), variables));
      }
    });
  }

  // Not all: where one asks for other fields of the same list of parts, the last answer stays.
  test('still gives most samples back after all were read, and none with anything wrong', async () => {
    let whole = 0;
    for (const { document: query, variables } of reads) {
      const cached = shared.readQuery({ query, variables });
      if (cached) {
        assert.deepEqual(cached, await ask(print(query), variables));
        whole++;
      }
    }
    assert(whole > reads.length / 2, `${whole} of ${reads.length}`);
  });

  test('takes objects of any kind by their ids', async () => {
    const objects = { query: ObjectsDocument, variables: { ids: await idsOfManyKinds() } };
    const client = apollo(url);
    await client.query(objects);
    const cached = client.readQuery(objects);
    assert.deepEqual(cached, await ask(print(ObjectsDocument), objects.variables));
    assert.deepEqual(kinds(cached?.nodes), ['Story', 'Person', 'Claim', 'Proposal', null]);
  });

  for (const { name, document: mutation, variables } of writes) {
    test(`stays as it is when ${name} is only tried`, async () => {
      const before = shared.extract();
      const { data } = await shared.mutate({ mutation, variables, fetchPolicy: 'no-cache' });
      assert.deepEqual(refusals(data), []);
      assert.deepEqual(shared.extract(), before);
    });
  }

  test('appends the next page of a connection', async () => {
    const client = apollo(url);
    const first = { query: StoryClaimsDocument, variables: { slug, first: 2 } };
    const { data } = await client.query(first);
    const after = data?.story?.claims.pageInfo.endCursor ?? null;
    await client.watchQuery(first).fetchMore({ variables: { first: 3, after } });
    const cached = client.readQuery({ query: StoryClaimsDocument, variables: { slug } });
    const both = await ask(`{ story(slug: "${slug}") { claims(first: 5) { nodes { slug } pageInfo { endCursor } } } }`);
    assert.deepEqual(
      cached?.story?.claims.edges.map(({ node }) => node.slug),
      both.story.claims.nodes.map((claim: { slug: string }) => claim.slug),
    );
    assert.equal(cached?.story?.claims.pageInfo.endCursor, both.story.claims.pageInfo.endCursor);
  });

  test('would take one day for another by their ids: that is why withIds leaves them out there', async () => {
    const query = gql`
      query Days($slug: String!) {
        then: story(slug: $slug, asOf: "2025-08-17") { __typename id asOfFacts { __typename certain } }
        later: story(slug: $slug, asOf: "2025-08-19") { __typename id asOfFacts { __typename certain } }
      }
    `;
    const client = apollo(url);
    await client.query({ query, variables: { slug } });
    assert.notDeepEqual(client.readQuery({ query, variables: { slug } }), await ask(print(query), { slug }));
  });

  test('fills a typed screen', async () => {
    const [title, ...articles] = (await storyPage(apollo(url), slug)) ?? [];
    assert.equal(title, 'Guarantees for Ukraine after the Washington talks');
    assert.equal(articles.length, 5);
    assert.equal(
      articles[0],
      'Officials on both sides of the Atlantic get to work | Ukrainska Pravda (as signs show) | 2025-08-19',
    );
    assert.equal(await storyPage(apollo(url), 'no-such-story'), null);
  });
});
