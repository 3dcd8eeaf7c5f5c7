import assert from 'node:assert/strict';
import { print } from 'graphql';
import { suite, test } from 'node:test';
import { ObjectsDocument, StoryClaimsDocument } from '../generated/gql/graphql';
import { urql, urqlPastTheCache } from '../urql';
import { ask, idsOfManyKinds, kinds, refusals } from './answers';
import { reads, writes } from './samples';
import { editor, url } from './service';
import { warningsFail } from './warnings';

const cached = { requestPolicy: 'cache-only' } as const;

suite("urql's Graphcache", () => {
  warningsFail();
  const shared = urql(url, editor);

  for (const { name, document, variables } of reads) {
    test(`gives ${name} back as it came, alone and beside others`, async () => {
      for (const client of [urql(url, editor), shared]) {
        await client.query(document, variables, { requestPolicy: 'network-only' });
        const { data } = await client.query(document, variables, cached);
        assert.deepEqual(data, await ask(print(document), variables));
      }
    });
  }

  // Not all: where one asks for other fields of the same list of parts, the last answer stays.
  test('still gives most samples back after all were read, and none with anything wrong', async () => {
    let whole = 0;
    for (const { document, variables } of reads) {
      const { data } = await shared.query(document, variables, cached);
      if (data) {
        assert.deepEqual(data, await ask(print(document), variables));
        whole++;
      }
    }
    assert(whole > reads.length / 2, `${whole} of ${reads.length}`);
  });

  test('takes objects of any kind by their ids', async () => {
    const variables = { ids: await idsOfManyKinds() };
    const client = urql(url);
    await client.query(ObjectsDocument, variables);
    const { data } = await client.query(ObjectsDocument, variables, cached);
    assert.deepEqual(data, await ask(print(ObjectsDocument), variables));
    assert.deepEqual(kinds(data?.nodes), ['Story', 'Person', 'Claim', 'Proposal', null]);
  });

  for (const { name, document, variables } of writes) {
    test(`is told nothing of ${name}, which is only tried`, async () => {
      const { data, error } = await urqlPastTheCache(url, editor).mutation(document, variables);
      assert.equal(error, undefined);
      assert.deepEqual(refusals(data), []);
    });
  }

  test('appends the next page of a connection', async () => {
    const slug = 'ukraine-security-guarantees-august-2025';
    const client = urql(url);
    const { data: first } = await client.query(StoryClaimsDocument, { slug, first: 2 });
    const after = first?.story?.claims.pageInfo.endCursor ?? null;
    await client.query(StoryClaimsDocument, { slug, first: 3, after });
    const { data: both } = await client.query(StoryClaimsDocument, { slug, first: 3, after }, cached);
    const answer = await ask(`{ story(slug: "${slug}") { claims(first: 5) { nodes { slug } } } }`);
    assert.deepEqual(
      both?.story?.claims.edges.map(({ node }) => node.slug),
      answer.story.claims.nodes.map((claim: { slug: string }) => claim.slug),
    );
  });
});
