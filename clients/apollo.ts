import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import generated from './generated/possible-types';
import { withoutId } from './generated/without-id';

/** A client for a service at `url`, the one of `/graphql`. */
export function apollo(url: string, headers: Record<string, string> = {}): ApolloClient {
  return new ApolloClient({ link: new HttpLink({ uri: url, headers }), cache: cache() });
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
