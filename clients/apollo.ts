import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import generated from './generated/possible-types';
import { withoutId } from './generated/without-id';

/** A client for a service at `url`, the one of `/graphql`. */
export function apollo(url: string, headers: Record<string, string> = {}): ApolloClient {
  return new ApolloClient({ link: new HttpLink({ uri: url, headers }), cache: cache() });
}

/** The same for a service that knows the operations: it is sent their hashes, in addresses that can be kept. */
export function apolloByHash(url: string): ApolloClient {
  const byHash = new PersistedQueryLink({ generateHash: hash, useGETForHashedQueries: true });
  return new ApolloClient({ link: byHash.concat(new HttpLink({ uri: url })), cache: cache() });
}

/** As codegen wrote it into the manifest: what a client prints of a document is another text. */
function hash(document: object): string {
  return (document as { __meta__: { hash: string } }).__meta__.hash;
}

export function cache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: generated.possibleTypes,
    typePolicies: {
      // A part of an object is the same part whichever of its fields are asked for.
      ...Object.fromEntries(withoutId.map((type) => [type, { merge: true }])),
      // A list that is read page by page through its `edges`. All others keep each page by its arguments.
      Story: { fields: { claims: relayStylePagination() } },
    },
  });
}
