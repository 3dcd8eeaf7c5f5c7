// What is asked, and by which keys.
import { readFileSync } from "node:fs";

const LANGUAGES = ["en", "de", "fr", "es", "uk", "pl", "it", "pt"];
const SIDES = { service: "operations", peer: "postgraphile/operations" };

/** `most`: how many keys there are; `variables`: what the key of a rank looks like. */
export const operations = (stories) => [
  { name: "story-page", most: stories, variables: (rank) => ({ slug: `story-${rank}` }) },
  { name: "front-page", most: LANGUAGES.length, variables: (rank) => ({ language: LANGUAGES[rank - 1] }) },
  { name: "proposal-page", most: stories / 2, variables: (rank) => ({ slug: `proposal-${rank}` }) },
  { name: "person-page", most: stories, variables: (rank) => ({ slug: `person-${rank}` }) },
  // Compared with the plain pages of the same name.
  { name: "story-page-relay", plain: "story-page", most: stories, variables: (rank) => ({ slug: `story-${rank}` }) },
  { name: "front-page-relay", plain: "front-page", most: LANGUAGES.length, variables: (rank) => ({ language: LANGUAGES[rank - 1] }) },
  // The story page under 400 names in turn: as many documents, plans and prepared statements.
  { name: "story-page-400", document: "story-page", plain: "story-page", most: stories, variants: 400, variables: (rank) => ({ slug: `story-${rank}` }) },
];

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

/** Its text for a side; a variant's root field has a name of its own. */
export function document(side, operation, variant) {
  const text = read(`${SIDES[side]}/${operation.document ?? operation.name}.graphql`).replace(/^#.*\n/gm, "");
  return operation.variants ? text.replace("{\n  ", `{\n  variant${variant}: `) : text;
}
export const statement = (name) => read(`raw/${name}.sql`);
