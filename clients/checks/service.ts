import assert from 'node:assert/strict';

/** The running service; `.ci/clients` starts one. */
export const url = said('THROUGHLINE_URL');

/** What an editor sends. */
export const editor = { authorization: `Bearer ${said('THROUGHLINE_TOKEN')}` };

function said(name: string): string {
  const value = process.env[name];
  assert(value, `${name} is missing: .ci/clients sets it.`);
  return value;
}
