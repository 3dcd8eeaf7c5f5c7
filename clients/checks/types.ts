import type * as api from '../generated/gql/graphql';

// What the compiler has to say of generated types. None of it runs.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Objects<Query, Field extends keyof Query> = NonNullable<Query[Field]>;

type Story = Objects<api.StoryPageQuery, 'story'>;
type Article = Story['articles']['nodes'][number];
type Proposal = Objects<api.PersonPageQuery, 'person'>['proposals']['nodes'][number];
type Target = Objects<api.ArticlePageQuery, 'article'>['reports']['nodes'][number]['target'];

export const same: true[] = [
  is<Same<Story['title'], string>>(true),
  is<Same<Story['summary'], string | null>>(true),
  is<Same<api.StoryPageQuery['story'], Story | null>>(true),
  is<Same<Article['published']['value'], string | null>>(true), // Date
  is<Same<api.HomeFeedQuery['stories']['nodes'][number]['updatedAt'], string>>(true), // DateTime
  is<Same<NonNullable<Proposal['amount']>['value'], number>>(true), // BigDecimal
  is<Same<Article['outletBasis'], 'STATED' | 'DERIVED' | 'INFERRED' | 'UNKNOWN'>>(true),
  is<Same<Target['__typename'], 'Claim' | 'Event' | 'Proposal' | 'ProposalElement' | 'Statement'>>(true),
  is<Same<api.StoryPageQueryVariables['slug'], string>>(true),
];

export function words(target: Target): string {
  switch (target.__typename) {
    case 'Claim':
      return target.text;
    case 'ProposalElement':
      return `${target.label} of ${target.proposal.name}`;
    case 'Statement':
      return target.gist;
    case 'Event':
    case 'Proposal':
      return target.name;
  }
}

// @ts-expect-error it may be null
export const length = (story: Story): number => story.summary.length;

// @ts-expect-error there is no such certainty
export const certainty: api.Certainty = 'SURE';

// @ts-expect-error the story is missing
export const input: api.ClaimCreateInput = { slug: 'a', text: 'b' };

function is<T>(it: T): T {
  return it;
}
