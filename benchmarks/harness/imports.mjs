// Writing: stories as a newsroom's own system would send them, each a document of its own.
const STORIES = 10, ARTICLES = 1_000, REPORTS = 5;

const outlets = `sources:
  benchmark-herald: {name: The Benchmark Herald, kind: outlet}
  benchmark-insiders: {name: People who spoke to The Benchmark Herald, kind: anonymous-group, speaks-to: benchmark-herald}
`;

/** A story in which each claim is reported by five articles, which credit the outlet and its insiders. */
function story(number) {
  const lines = [`story: imported-${number}`, `title: Imported story ${number}`, "language: en",
    "newsrooms:", `  newsroom-${number}: {basis: inferred, note: All name the same reporter.}`, "articles:"];
  for (let n = 0; n < ARTICLES; n++) {
    lines.push(`  imported-${number}-${n}:`, `    as: A${n}`, `    title: "Article ${n} of story ${number}"`, "    language: en",
      `    newsroom: newsroom-${number}`, `    url: https://news.example.org/${number}/${n}`, "    published: 2026-11-20");
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

/** Through `storyImport`, one document after the other. */
export async function imports(service) {
  const token = service.token();
  const send = async (document) => {
    const { storyImport } = await service.query(
      "mutation ($input: StoryImportInput!) { storyImport(input: $input) { userErrors { code message line } } }",
      { input: { document, editorialState: "PUBLISHED" } }, token);
    if (storyImport.userErrors.length) throw new Error(JSON.stringify(storyImport.userErrors.slice(0, 3)));
  };
  await send(outlets);
  const documents = Array.from({ length: STORIES + 1 }, (_, number) => story(number));
  await send(documents.pop()); // the first of its kind is compiled
  const before = service.cpu();
  const begun = performance.now();
  for (const document of documents) await send(document);
  const after = service.cpu();
  return {
    articles: STORIES * ARTICLES, reports: STORIES * ARTICLES * REPORTS, seconds: (performance.now() - begun) / 1000,
    server: (after.server - before.server) / 1000, database: (after.database - before.database) / 1000,
  };
}
