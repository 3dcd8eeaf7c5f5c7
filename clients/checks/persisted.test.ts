import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { apolloByHash } from '../apollo';
import { urqlByHash } from '../urql';
import { reads, samples } from './samples';
import { url } from './service';

const manifest: Record<string, string> = JSON.parse(readFileSync('generated/gql/persisted-documents.json', 'utf8'));

const idOf = (name: string): string => {
  const [id] = Object.entries(manifest).find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text)) ?? [];
  assert(id, `${name} is not in the manifest.`);
  return id;
};

test('the manifest has each operation by the SHA-256 of its text', () => {
  for (const [id, text] of Object.entries(manifest)) {
    assert.equal(id, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
  samples.forEach(({ name }) => idOf(name));
});

for (const { name, variables } of reads) {
  test(`${name} is answered by its hash as by its text, and may be kept`, async () => {
    const id = idOf(name);
    const byText = await get({ query: manifest[id] ?? '', variables: JSON.stringify(variables) });
    const byHash = await get({ documentId: id, variables: JSON.stringify(variables) });
    assert.deepEqual(await byHash.json(), await byText.json());
    assert.equal(byHash.status, byText.status);
    assert.equal(byHash.headers.get('etag'), byText.headers.get('etag'));
  });
}

const sample = reads.find(({ name }) => name === 'StoryPage');
assert(sample);

test('Apollo Client asks by hash', async () => {
  const { data } = await apolloByHash(url).query({ query: sample.document, variables: sample.variables });
  assert(data?.['story']);
});

test('urql asks by hash', async () => {
  const { data, error } = await urqlByHash(url).query(sample.document, sample.variables);
  assert.equal(error, undefined);
  assert(data?.['story']);
});

test('what nobody registered is refused', async () => {
  const response = await get({ documentId: `sha256:${'0'.repeat(64)}` });
  assert.equal((await response.json()).errors[0].extensions.code, 'NO_SUCH_DOCUMENT');
});

function get(parameters: Record<string, string>): Promise<Response> {
  return fetch(`${url}?${new URLSearchParams(parameters)}`);
}
