// Ways between tables that the database keeps by composite keys, said to PostGraphile as smart tags so
// that it need not take the longer way: an article's outlet, and a person as the party it is.
import { jsonPgSmartTags } from "postgraphile/utils";

const asPerson = (column, link) => ({ foreignKey: `(${column}) references person (id)|@fieldName personOf|@foreignFieldName ${link}` });

export const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      article: { tags: { foreignKey: "(outlet_id) references source (id)|@fieldName outlet|@foreignFieldName publishedArticles" } },
      name_alias: { tags: asPerson("party_id", "aliases") },
      statement_speaker: { tags: asPerson("party_id", "statementSpeakers") },
      proposal_proponent: { tags: asPerson("party_id", "proposalProponents") },
    },
  },
});
