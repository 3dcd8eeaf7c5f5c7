import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the README shows what stands in the files', () => {
  const files = readdirSync('.').filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/```ts\n(.*?)```/gs)].map((block) => block[1] ?? '');
  assert(shown.length > 0);
  for (const block of shown) {
    assert(texts.some((text) => text.includes(block)), block);
  }
});
