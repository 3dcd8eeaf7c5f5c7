import { cacheExchange } from '@urql/exchange-graphcache';
import type { KeyingConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange } from '@urql/core';
import schema from './generated/introspection';
import generated from './generated/possible-types';
import { withoutId } from './generated/without-id';

/** A client for a service at `url`, the one of `/graphql`. */
export function urql(url: string, headers: Record<string, string> = {}): Client {
  const exchanges = [cacheExchange({ schema, keys, resolvers }), fetchExchange];
  return new Client({ url, fetchOptions: { headers }, exchanges });
}

/** The same for a service that knows the operations: it is sent their hashes, in addresses that can be kept. */
export function urqlByHash(url: string): Client {
  const byHash = persistedExchange({
    generateHash: async (_, document) => hash(document),
    preferGetForPersistedQueries: true,
    enforcePersistedQueries: true,
  });
  return new Client({ url, exchanges: [cacheExchange({ schema, keys, resolvers }), byHash, fetchExchange] });
}

/** As codegen wrote it into the manifest: what a client prints of a document is another text. */
function hash(document: object): string {
  return (document as { __meta__: { hash: string } }).__meta__.hash;
}

/** The same without a cache: for what is only tried, with `dryRun`. */
export function urqlPastTheCache(url: string, headers: Record<string, string> = {}): Client {
  return new Client({ url, fetchOptions: { headers }, exchanges: [fetchExchange] });
}

// Without an id, an object is kept inside the one it is of: a part of it, or how it was on a day.
const keys: KeyingConfig = {
  ...Object.fromEntries(withoutId.map((type) => [type, () => null])),
  ...Object.fromEntries(generated.possibleTypes.Node!.map((type) => [type, ({ id }) => (id as string) ?? null])),
};

// A list that is read page by page through its `edges`. All others keep each page by its arguments.
const resolvers = { Story: { claims: relayPagination() } };
