import assert from 'node:assert/strict';
import { editor, url } from './service';

/** What the service answers, without a client in between. */
export async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...editor },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

/** The ids of a story, a person in it, a claim and a proposal; and one of nothing. */
export async function idsOfManyKinds(): Promise<string[]> {
  const { story } = await ask(`{
    story(slug: "ukraine-security-guarantees-august-2025") {
      id
      people(first: 1) { nodes { id } }
      claims(first: 1) { nodes { id } }
      proposals(first: 1) { nodes { id } }
    }
  }`);
  const first = [story.people, story.claims, story.proposals].map((list) => list.nodes[0].id);
  return [story.id, ...first, 'story_00000000-0000-7000-8000-000000000000'];
}

/** Their types; null for none. */
export function kinds(objects: readonly ({ __typename?: string } | null)[] = []): (string | null | undefined)[] {
  return objects.map((object) => object && object.__typename);
}

/** What mutations had to say against their input. */
export function refusals(data: Record<string, unknown> | undefined): unknown[] {
  const payloads = Object.values(data ?? {}) as { userErrors: unknown[] }[];
  assert(payloads.length > 0);
  return payloads.flatMap((payload) => payload.userErrors);
}
