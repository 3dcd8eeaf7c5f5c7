// Ways between tables that the database keeps by composite keys, said to PostGraphile as smart tags so
// that it need not take the longer way: an article's outlet, a person as the party it is, and what a speaker said.
import { jsonPgSmartTags } from "postgraphile/utils";

const asPerson = (column, link) => `(${column}) references person (id)|@fieldName personOf|@foreignFieldName ${link}`;

export const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      "public.article": { tags: { foreignKey: "(outlet_id) references source (id)|@fieldName outlet|@foreignFieldName publishedArticles" } },
      "public.name_alias": { tags: { foreignKey: asPerson("party_id", "aliases") } },
      "public.statement_speaker": {
        tags: { foreignKey: [asPerson("party_id", "statementSpeakers"), "(statement_id) references statement (id)|@fieldName said|@foreignFieldName saidBy"] },
      },
      "public.proposal_proponent": { tags: { foreignKey: asPerson("party_id", "proposalProponents") } },
    },
  },
});
