import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createOperationDescriptor, fetchQuery, getSingularSelector } from 'relay-runtime';
import type { ConcreteRequest, OperationType } from 'relay-runtime';
import { environment } from '../relay/environment';
import nextClaims from '../relay/__generated__/StoryClaimsPaginationQuery.graphql';
import type { StoryClaimsPaginationQuery } from '../relay/__generated__/StoryClaimsPaginationQuery.graphql';
import claims from '../relay/__generated__/StoryClaims_story.graphql';
import type { StoryClaims_story$data } from '../relay/__generated__/StoryClaims_story.graphql';
import storyClaims from '../relay/__generated__/StoryClaimsQuery.graphql';
import type { StoryClaimsQuery } from '../relay/__generated__/StoryClaimsQuery.graphql';
import { ask } from './answers';
import { reads } from './samples';
import { editor, url } from './service';
import { warningsFail } from './warnings';

const slug = 'ukraine-security-guarantees-august-2025';

suite("Relay's store", () => {
  const heard = warningsFail();

  for (const { name, text, variables } of reads) {
    const answer = async () => {
      const relay = environment(url, editor);
      const request: ConcreteRequest = require(`../generated/relay/__generated__/${name}Query.graphql`).default;
      await fetchQuery<OperationType>(relay, request, variables).toPromise();
      const operation = createOperationDescriptor(request, variables);
      assert.equal(relay.check(operation).status, 'available');
      return relay.lookup(operation.fragment).data;
    };

    if (text.includes('asOf:')) {
      // Relay asks for the ids of all objects, and these are the same on both days.
      test(`takes one day for another in ${name}, and says so: each day wants its environment`, async () => {
        assert.notDeepEqual(await answer(), await ask(text, variables));
        assert.match(heard().join(), /two instances of the same id/);
      });
    } else {
      test(`gives ${name} back as it came`, async () => {
        assert.deepEqual(await answer(), await ask(text, variables));
      });
    }
  }

  test('appends the next page of a connection', async () => {
    const relay = environment(url);
    const operation = createOperationDescriptor(storyClaims, { slug });
    relay.retain(operation);
    const first = await fetchQuery<StoryClaimsQuery>(relay, storyClaims, { slug }).toPromise();
    assert(first?.story);
    const selector = getSingularSelector(claims, relay.lookup(operation.fragment).data?.['story']);
    const list = () => (relay.lookup(selector).data as unknown as StoryClaims_story$data).claims;

    const { edges: page, pageInfo } = list();
    const { id } = relay.lookup(selector).data as unknown as StoryClaims_story$data;
    await fetchQuery<StoryClaimsPaginationQuery>(relay, nextClaims, { id, count: 3, cursor: pageInfo.endCursor }).toPromise();

    const both = await ask(`{ story(slug: "${slug}") { claims(first: 5) { nodes { slug } } } }`);
    assert.equal(page.length, 2);
    assert.deepEqual(
      list().edges.map(({ node }) => node.slug),
      both.story.claims.nodes.map((claim: { slug: string }) => claim.slug),
    );
  });
});
