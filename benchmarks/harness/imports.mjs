// Writing: stories as a newsroom's own system would send them, each a document of its own.
const STORIES = 10, BEFORE = 4, ARTICLES = 1_000, REPORTS = 5;

const outlets = `sources:
  benchmark-herald: {name: The Benchmark Herald, kind: outlet}
  benchmark-insiders: {name: People who spoke to The Benchmark Herald, kind: anonymous-group, speaks-to: benchmark-herald}
`;

/** A story in which each claim is reported by five articles, which credit the outlet and its insiders. */
function story(number) {
  const lines = [`story: imported-${number}`, `title: Imported story ${number}`, "language: en",
    "newsrooms:", `  imported-newsroom-${number}: {basis: inferred, note: All name the same reporter.}`, "articles:"];
  for (let n = 0; n < ARTICLES; n++) {
    lines.push(`  imported-${number}-${n}:`, `    as: A${n}`, `    title: "Article ${n} of story ${number}"`, "    language: en",
      `    newsroom: imported-newsroom-${number}`, `    url: https://news.example.org/${number}/${n}`, "    published: 2026-11-20");
  }
  lines.push("claims:");
  for (let n = 0; n < ARTICLES; n++) {
    lines.push(`  imported-${number}-claim-${n}:`, `    text: Claim ${n} of story ${number} is made.`, "    reports:");
    for (let report = 0; report < REPORTS; report++) {
      lines.push(`      - {in: A${(n + report) % ARTICLES}, lines: [${(n % 40) + 1}], certainty: will, attribution: explicit, via: [benchmark-herald, benchmark-insiders]}`);
    }
  }
  return lines.join("\n") + "\n";
}

/** Through `storyImport`, two documents at a time. */
export async function imports(service) {
  const token = service.token();
  const send = async (document) => {
    const { storyImport } = await service.query(
      "mutation ($input: StoryImportInput!) { storyImport(input: $input) { userErrors { code message line } } }",
      { input: { document, editorialState: "PUBLISHED" } }, token);
    if (storyImport.userErrors.length) throw new Error(JSON.stringify(storyImport.userErrors.slice(0, 3)));
  };
  await send(outlets);
  const documents = Array.from({ length: STORIES + BEFORE }, (_, number) => story(number));
  for (let n = 0; n < BEFORE; n++) await send(documents.pop()); // until Java has compiled what they need
  const before = service.cpu();
  const begun = performance.now();
  const sender = async () => {
    for (let document = documents.pop(); document; document = documents.pop()) await send(document);
  };
  await Promise.all([sender(), sender()]);
  const after = service.cpu();
  return {
    articles: STORIES * ARTICLES, reports: STORIES * ARTICLES * REPORTS, seconds: (performance.now() - begun) / 1000,
    server: (after.server - before.server) / 1000, database: (after.database - before.database) / 1000,
  };
}
