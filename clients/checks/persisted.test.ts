import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { samples } from './samples';

test('the manifest has each operation by the SHA-256 of its text', () => {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync('generated/gql/persisted-documents.json', 'utf8'),
  );
  for (const [id, text] of Object.entries(manifest)) {
    assert.equal(id, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
  for (const { name } of samples) {
    assert(Object.values(manifest).some((text) => new RegExp(`(query|mutation) ${name}\\b`).test(text)), name);
  }
});
