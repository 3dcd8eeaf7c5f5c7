import { serverAudits } from 'graphql-http';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { url } from './service';

suite('GraphQL over HTTP', () => {
  const audits = serverAudits({ url });

  test('there are audits of each kind', () => {
    const kinds = new Set(audits.map((audit) => audit.name.split(' ')[0]));
    assert.deepEqual(kinds, new Set(['MUST', 'SHOULD', 'MAY']));
  });

  for (const audit of audits) {
    test(`it ${audit.name}`, async () => {
      const result = await audit.fn();
      assert.equal(result.status, 'ok', 'reason' in result ? result.reason : '');
    });
  }
});
