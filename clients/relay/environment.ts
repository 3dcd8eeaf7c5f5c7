import { Environment, Network, RecordSource, Store } from 'relay-runtime';

/** An environment for a service at `url`, the one of `/graphql`. */
export function environment(url: string, headers: Record<string, string> = {}): Environment {
  return new Environment({
    network: Network.create(async ({ text: query }, variables) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return answer.json();
    }),
    store: new Store(new RecordSource()),
  });
}
