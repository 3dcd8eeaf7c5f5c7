import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { format } from 'node:util';

/**
 * Clients say on the console what a cache would lose. Each test of this suite that hears of something fails.
 *
 * @return takes what was heard, for a test that means to hear it
 */
export function warningsFail(): () => unknown[] {
  let heard: unknown[] = [];
  const take = () => heard.splice(0);
  const { warn, error } = console;
  beforeEach(() => {
    heard = [];
    console.warn = console.error = (...words) => void heard.push(format(...words));
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    assert.deepEqual(take(), []);
  });
  return take;
}
