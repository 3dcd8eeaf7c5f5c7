// One run: a world, all sides on it, equal answers, then figures.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { difference, inShapeOfService, withoutRelay } from "./answers.mjs";
import { startDatabase } from "./database.mjs";
import { random, zipfian } from "./law.mjs";
import { operations } from "./operations.mjs";
import { circumstances, commit, markdown } from "./report.mjs";
import { chart } from "./chart.mjs";
import { imports } from "./imports.mjs";
import { keeping, peer, rawSql, service } from "./sides.mjs";
import { starts } from "./starts.mjs";
import { loadWorld } from "./world.mjs";

// `gigabytes` of PostgreSQL's own memory hold what readers ask for most. A run for `growth` asks only what may cost more
// where there is more, to end in the time of the others; it warms up for longer, for there is more to bring into memory.
const SIZES = {
  small: { stories: 1_000, rounds: 3, seconds: 3, gigabytes: 1 },
  standard: { stories: 20_000, rounds: 5, seconds: 5, gigabytes: 1 },
  large: { stories: 200_000, rounds: 3, seconds: 4, gigabytes: 6, growth: true, warming: 24 },
};
const READERS = 4;
const COMPARED = 20;

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const say = (words) => console.log(`${new Date().toISOString().slice(11, 19)}  ${words}`);

const size = process.argv[2];
const { stories, rounds, seconds, gigabytes, growth = false, warming = 8 } = SIZES[size] ?? {};
if (!stories) throw new Error(`Which size? ${Object.keys(SIZES).join(", ")}`);
if (!existsSync(here("../target/quarkus-app/quarkus-run.jar"))) throw new Error("No packaged service: mvn package -DskipTests");
if (!existsSync(here("postgraphile/node_modules"))) throw new Error("No peer: npm ci in benchmarks/postgraphile");

const measuredCommit = commit(); // before anybody goes on working
const database = startDatabase(15441, gigabytes);
const running = [];
let stopping;
const stopAll = () => (stopping ??= (async () => {
  for (const side of running) await side.stop();
  database.stop();
})());
// Stopped by hand, it leaves nothing running either.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stopAll().finally(() => process.exit(1)));
try {
  say("the service migrates an empty database");
  await (await service(database, 18441)).stop();
  const loading = await loadWorld(database, stories, say);
  const raw = rawSql(database, stories);
  running.push(await service(database, 18441), await peer(database, 18442));
  if (!growth) running.push(await keeping(database, 18443));
  const sides = [raw, ...running];
  const asked = (await placed(operations(stories)))
    .filter((operation) => !growth || !operation.variants)
    .flatMap((operation) => sidesOf(operation, sides).map((side) => ({ operation, side })));
  const compared = await compare(sides);
  const statements = await countStatements(asked);
  await warmUp(asked);
  const measured = await measure(asked);
  const more = growth ? {} : await startsAndImports();
  write({ size, stories, rounds, seconds, gigabytes, readers: READERS, loading, compared, commit: measuredCommit, ...circumstances(database), ...more, results: figures(asked, measured, statements) });
} finally {
  await stopAll();
}

function sidesOf(operation, sides) {
  return sides.filter((side) => !operation.only || operation.only.includes(side.name));
}

/** What begins behind others begins behind the cursor of the last of them. */
async function placed(all) {
  const [asked] = running;
  for (const operation of all.filter((each) => each.behind)) {
    let after = null;
    for (let rows = operation.behind; rows > 0; rows -= 100) {
      if (after === null && rows < operation.behind) throw new Error(`${operation.name}: the list ends before`);
      after = (await asked.query(`{ articles(first: ${Math.min(rows, 100)}, after: ${JSON.stringify(after)}) { pageInfo { endCursor } } }`)).articles.pageInfo.endCursor;
    }
    operation.variables = () => ({ after });
  }
  return all;
}

async function startsAndImports() {
  say("starting");
  const started = await starts(database);
  say("importing");
  return { started, imported: await imports(running[0]) };
}

/** Every operation by the same keys, on all sides; throws at the first difference. */
async function compare([raw, ...others]) {
  let compared = 0;
  for (const operation of operations(stories).filter((each) => each.plain ? !each.variants : !each.only)) {
    const uniform = random(1);
    const ranks = new Set([1, 2, 3, operation.most, ...Array.from({ length: COMPARED }, () => zipfian(operation.most, uniform))]);
    for (const rank of ranks) {
      const expected = await raw.answer({ ...operation, name: operation.plain ?? operation.name }, rank);
      for (const side of sidesOf(operation, others)) {
        const answer = await side.answer(operation, rank);
        const shaped = side.name === "peer" ? inShapeOfService(answer) : operation.plain ? withoutRelay(answer, expected) : answer;
        const found = difference(expected, shaped);
        if (found) throw new Error(`${operation.name} of rank ${rank}: raw or ${side.name} at ${found}`);
        compared++;
      }
    }
  }
  say(`${compared} answers are equal to the hand-written statement's`);
  return compared;
}

async function countStatements(asked) {
  const counts = new Map();
  for (const each of asked.filter(({ side }) => side.name !== "raw")) {
    await each.side.answer(each.operation, 1);
    database.counting(true);
    for (let rank = 1; rank <= 8; rank++) await each.side.answer(each.operation, rank);
    counts.set(each, database.statements() / 8);
    database.counting(false);
  }
  return counts;
}

async function warmUp(asked) {
  say("warming up");
  for (const { operation, side } of asked) await side.measure(operation, { readers: READERS, seconds: side.name === "raw" ? warming / 4 : warming, seed: 7 });
}

/** In each round every operation on every side, so that what disturbs the machine disturbs all. */
async function measure(asked) {
  const measured = new Map(asked.map((each) => [each, { rounds: [], alone: null, resident: 0 }]));
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`);
    for (const each of asked) {
      const one = await each.side.measure(each.operation, { readers: READERS, seconds, seed: 100 + round });
      measured.get(each).rounds.push(one);
      measured.get(each).resident = Math.max(measured.get(each).resident, each.side.resident());
    }
  }
  say("one reader alone");
  for (const each of asked) measured.get(each).alone = await each.side.measure(each.operation, { readers: 1, seconds: Math.ceil(seconds / 2), seed: 99 });
  return measured;
}

function figures(asked, measured, statements) {
  return asked.map((each) => {
    const { rounds: all, alone, resident } = measured.get(each);
    const per = (value) => spread(all.map(value));
    const percentile = (part) => ({ took }) => took.sort((a, b) => a - b)[Math.floor(took.length * part)];
    return {
      operation: each.operation.name, plain: each.operation.plain ?? null, side: each.side.name,
      server: per((one) => one.server / one.took.length),
      database: per((one) => one.database / one.took.length),
      total: per((one) => (one.server + one.database) / one.took.length),
      perSecond: per((one) => (one.took.length / one.elapsed) * 1000),
      p50: per(percentile(0.5)), p99: per(percentile(0.99)), alone: percentile(0.5)(alone),
      bytes: all[0].bytes, statements: statements.get(each) ?? 1, resident,
    };
  });
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}

function read(other) {
  const results = here(`results/${other}.json`);
  return existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : null;
}

function write(run) {
  mkdirSync(here("results"), { recursive: true });
  writeFileSync(here(`results/${size}.json`), JSON.stringify(run, null, 1) + "\n");
  writeFileSync(here(`results/${size}.md`), markdown(run, growth ? read("standard") : null));
  writeFileSync(here(`results/${size}.svg`), chart(run));
  say(`benchmarks/results/${size}.md, .svg and .json; on ${availableParallelism()} cores`);
}
