// What is asked, and by which keys.
import { readFileSync } from "node:fs";

const LANGUAGES = ["en", "de", "fr", "es", "uk", "pl", "it", "pt"];
const FOLDERS = { peer: "postgraphile/operations" };

/**
 * What is asked. `most`: how many keys there are; `variables`: what the key of a rank looks like; `plain`: the page
 * that it is another form of, and that its answers are compared with; `only`: the sides that it is asked of.
 */
export const operations = (stories) => {
  const storyPage = { most: stories, variables: (rank) => ({ slug: `story-${rank}` }) };
  const frontPage = { most: LANGUAGES.length, variables: (rank) => ({ language: LANGUAGES[rank - 1] }) };
  const service = ["service"];
  return [
    { name: "story-page", ...storyPage },
    { name: "front-page", ...frontPage },
    { name: "proposal-page", most: stories / 2, variables: (rank) => ({ slug: `proposal-${rank}` }) },
    { name: "person-page", most: stories, variables: (rank) => ({ slug: `person-${rank}` }) },
    { name: "story-page-relay", plain: "story-page", only: service, ...storyPage },
    { name: "front-page-relay", plain: "front-page", only: service, ...frontPage },
    // The story page under 400 names in turn, as many documents, plans and prepared statements; and under ever new ones.
    { name: "story-page-400", document: "story-page", plain: "story-page", only: service, variants: 400, ...storyPage },
    { name: "story-page-new", document: "story-page", plain: "story-page", only: service, variants: Infinity, ...storyPage },
    // The same list from its start, and behind the 999 pages before.
    { name: "list-page-1", document: "list-page", only: service, most: 1, variables: () => ({}) },
    { name: "list-page-1000", document: "list-page", only: service, most: 1, variables: () => ({}), behind: Math.min(999 * 20, stories * 5) },
    { name: "total-count", only: service, most: 1, variables: () => ({}) },
  ];
};

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

/** Its text for a side; a variant's root field has a name of its own. */
export function document(side, operation, variant) {
  const text = read(`${FOLDERS[side] ?? "operations"}/${operation.document ?? operation.name}.graphql`).replace(/^#.*\n/gm, "");
  return operation.variants ? text.replace("{\n  ", `{\n  variant${variant}: `) : text;
}
export const statement = (name) => read(`raw/${name}.sql`);
