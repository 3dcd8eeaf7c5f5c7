import { graphql } from 'relay-runtime';

/** What a screen asks for: the story, and the first page of its claims. */
export const story = graphql`
  query StoryClaimsQuery($slug: String!) {
    story(slug: $slug) {
      title
      ...StoryClaims_story
    }
  }
`;

/** The list, which fetches its next pages through `node(id:)` and appends them. */
export const claims = graphql`
  fragment StoryClaims_story on Story
  @refetchable(queryName: "StoryClaimsPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    claims(first: $count, after: $cursor) @connection(key: "StoryClaims_claims") {
      edges {
        node {
          slug
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
