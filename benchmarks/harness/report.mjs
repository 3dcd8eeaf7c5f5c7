// The figures as a page.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { peersNode } from "./sides.mjs";
import { targets } from "./targets.mjs";

const said = (command, ...options) => execFileSync(command, options, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();

export const commit = () => said("git", "-C", new URL("..", import.meta.url).pathname, "rev-parse", "--short", "HEAD");

export function circumstances(database) {
  const java = execFileSync("sh", ["-c", `"${process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/` : ""}java" -version 2>&1`], { encoding: "utf8" });
  const packages = new URL("../postgraphile/node_modules/", import.meta.url);
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: /model name\s*:\s*(.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "unknown",
    cores: availableParallelism(),
    busy: Number(readFileSync("/proc/loadavg", "utf8").split(" ")[2]),
    versions: {
      PostgreSQL: database.psql("-c", "show server_version").split(" ")[0],
      Java: /"(.*?)"/.exec(java)[1],
      PostGraphile: JSON.parse(readFileSync(new URL("postgraphile/package.json", packages), "utf8")).version,
      Node: said(peersNode(), "--version").slice(1),
    },
    huge_pages: database.onHugePages(),
    size_of_database: database.psql("-c", "select pg_size_pretty(pg_database_size(current_database()))"),
  };
}

export const NAMES = { raw: "hand-written SQL", service: "Throughline", keeping: "Throughline, keeping answers", peer: "PostGraphile" };
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);
const range = ({ median, least, most }) => `${ms(median)} (${ms(least)}–${ms(most)})`;

/** The operations that all sides were asked. */
export const pages = (run) => run.results.filter((each) => each.side === "raw").map((each) => each.operation);
export const ofOperation = (run, name) => run.results.filter((each) => each.operation === name);

const FORMS = {
  "-relay": "with edges, cursors, pageInfo and totalCount in every list.",
  "-400": "as 400 different documents in turn.",
  "-new": "as a document that nobody has sent before, each time.",
};

/** `standard`: the run that one for growth is compared with. */
export function markdown(run, standard) {
  const plain = pages(run);
  const other = run.results.filter((each) => each.plain);
  const lists = run.results.filter((each) => !each.plain && !plain.includes(each.operation));
  const total = (operation, side) => ofOperation(run, operation).find((each) => each.side === side).total.median;
  return `# ${run.size}: ${run.stories.toLocaleString("en")} stories

${run.date}, commit ${run.commit}, ${run.cpu}, ${run.cores} cores; ${Object.entries(run.versions).map((each) => each.join(" ")).join(", ")}.
Database ${run.size_of_database}, loaded in ${run.loading.seconds.toFixed()} s (${run.loading.cpu.toFixed()} s of CPU), ${run.gigabytes} GB of shared buffers ${run.huge_pages ? "on huge pages" : "without huge pages"}. Load average over the last 15 minutes at the end: ${run.busy}.
Made by \`benchmarks/run ${run.size}\`: ${run.rounds} interleaved rounds of ${run.seconds} s, ${run.readers} readers, medians (least–most of the rounds).
${run.compared} answers were compared before, and were equal.

| target | at most | measured | met |
|---|---|---|---|
${targets(run, standard).map(({ what, bound, least, value, unit }) =>
  `| ${what} | ${least ? "at least " : ""}${bound}${unit} | ${value.toFixed(2)}${unit} | ${(least ? value >= bound : value <= bound) ? "yes" : "**no**"} |`).join("\n")}

![CPU per request](${run.size}.svg)
${standard ? growth(run, standard) : ""}
## CPU per request, ms

| operation | | server | PostgreSQL | together | × hand-written | statements |
|---|---|---|---|---|---|---|
${plain.flatMap((name) => ofOperation(run, name).map((each) =>
  `| ${name} | ${NAMES[each.side]} | ${each.side === "raw" ? "" : range(each.server)} | ${range(each.database)} | ${range(each.total)} | ${each.side === "raw" ? "1" : (each.total.median / total(name, "raw")).toFixed(2)} | ${each.statements} |`)).join("\n")}

PostGraphile's CPU over Throughline's: ${plain.map((name) => `${name} ${(total(name, "peer") / total(name, "service")).toFixed(1)}×`).join(", ")}.

## The same pages in other forms, Throughline

${Object.entries(FORMS).filter(([form]) => other.some((each) => each.operation.endsWith(form))).map(([form, what]) => `\`${form}\`: ${what}`).join("\n")}

| operation | server | PostgreSQL | together | × hand-written plain | × Throughline plain | KB |
|---|---|---|---|---|---|---|
${other.map((each) =>
  `| ${each.operation} | ${range(each.server)} | ${range(each.database)} | ${range(each.total)} | ${(each.total.median / total(each.plain, "raw")).toFixed(2)} | ${(each.total.median / total(each.plain, "service")).toFixed(2)} | ${(each.bytes / 1000).toFixed(1)} |`).join("\n")}

## Long lists, Throughline

| operation | server | PostgreSQL | together | p50 of one reader, ms |
|---|---|---|---|---|
${lists.map((each) => `| ${each.operation} | ${range(each.server)} | ${range(each.database)} | ${range(each.total)} | ${ms(each.alone)} |`).join("\n")}

${run.started ? startsAndImports(run) : ""}## As readers see it

On one machine with what asks. pgbench asks in C and HTTP readers ask in JavaScript, so requests per second compare servers only.

| operation | | requests/s | p50, ms | p99, ms | p50 of one reader, ms | KB | resident, MiB |
|---|---|---|---|---|---|---|---|
${run.results.map((each) =>
  `| ${each.operation} | ${NAMES[each.side]} | ${each.perSecond.median.toFixed()} | ${ms(each.p50.median)} | ${ms(each.p99.median)} | ${ms(each.alone)} | ${each.bytes ? (each.bytes / 1000).toFixed(1) : ""} | ${each.side === "raw" ? "" : each.resident.toFixed()} |`).join("\n")}
`;
}

function growth(run, standard) {
  const pairs = run.results
    .map((each) => [each, ofOperation(standard, each.operation).find((other) => other.side === each.side)])
    .filter(([, other]) => other);
  return `
## Growth

CPU per request, ms, beside [standard](standard.md), commit ${standard.commit}. The largest stories are larger too: see the hand-written SQL.

| operation | | standard | ${run.size} | × |
|---|---|---|---|---|
${pairs.map(([each, other]) =>
  `| ${each.operation} | ${NAMES[each.side]} | ${range(other.total)} | ${range(each.total)} | ${(each.total.median / other.total.median).toFixed(2)} |`).join("\n")}
`;
}

function startsAndImports({ started, imported }) {
  return `## Starting and writing, Throughline

From the command to the first answer, medians of five: ${started.map(({ how, start, first }) => `${how} ${(start / 1000).toFixed(2)} s, of which that answer ${first.toFixed()} ms`).join("; ")}.

${imported.articles.toLocaleString("en")} articles with ${imported.reports.toLocaleString("en")} reports, imported as ten documents in ${imported.seconds.toFixed(1)} s:
${(imported.articles / imported.seconds).toFixed()} articles a second; CPU of the service ${imported.server.toFixed(1)} s, of PostgreSQL ${imported.database.toFixed(1)} s.

`;
}
