import type { ApolloClient } from '@apollo/client';
import { StoryPageDocument } from './generated/gql/graphql';
import type { Basis, StoryPageQuery } from './generated/gql/graphql';

type Story = NonNullable<StoryPageQuery['story']>;
type Article = Story['articles']['nodes'][number];

// All four, or it does not compile.
const HOW_KNOWN: Record<Basis, string> = {
  STATED: '',
  DERIVED: ' (it follows)',
  INFERRED: ' (as signs show)',
  UNKNOWN: '',
};

/** A screen of a news app, in lines: a story and its articles; null where there is no such story. */
export async function storyPage(client: ApolloClient, slug: string): Promise<string[] | null> {
  const { data } = await client.query({ query: StoryPageDocument, variables: { slug } });
  const story = data?.story;
  return story ? [story.title, ...story.articles.nodes.map(line)] : null;
}

function line({ title, slug, outlet, outletBasis, published, authors }: Article): string {
  const day = published.value ?? [published.earliest ?? '', published.latest ?? ''].join(' to ');
  return [
    title ?? slug,
    (outlet?.name ?? 'unknown outlet') + HOW_KNOWN[outletBasis],
    day + HOW_KNOWN[published.basis],
    ...authors.map((author) => author.name),
  ].join(' | ');
}
