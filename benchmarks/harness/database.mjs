// One PostgreSQL for all sides, in a temporary directory, gone with the run.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpu } from "./cpu.mjs";

// For reading from memory: durability off, no background work, no compilation of plans, on all sides alike.
const SETTINGS = {
  listen_addresses: "127.0.0.1", work_mem: "64MB", maintenance_work_mem: "256MB",
  random_page_cost: "1.1", max_connections: "60",
  fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0", max_wal_size: "8GB",
  autovacuum: "off", jit: "off", max_parallel_workers_per_gather: "0", timezone: "UTC",
  shared_preload_libraries: "pg_stat_statements",
};

// Two sessions on two cores, so none has workers.
const LOADING = "-c work_mem=256MB -c maintenance_work_mem=512MB -c max_parallel_maintenance_workers=0";

export const NAME = "throughline";

/** The newest installed: Debian keeps them apart by version, others on the path. */
export function programs() {
  const debian = "/usr/lib/postgresql";
  const newest = existsSync(debian) ? readdirSync(debian).filter((each) => existsSync(join(debian, each, "bin/initdb"))).sort((a, b) => b - a)[0] : null;
  return newest ? join(debian, newest, "bin/") : "";
}

/** Its output; rejects with it where it fails. */
export function finished(command, options, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options.map(String), { env: environment });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
  });
}

/** `gigabytes`: what it keeps in memory itself. */
export function startDatabase(port, gigabytes) {
  const bin = programs();
  const home = mkdtempSync(join(tmpdir(), "throughline-benchmark-"));
  // PostgreSQL refuses to run as root.
  const asOwner = process.getuid() === 0 ? ["runuser", "-u", "postgres", "--"] : [];
  if (asOwner.length) chownSync(home, Number(execFileSync("id", ["-u", "postgres"])), -1);
  const run = (...command) => execFileSync([...asOwner, ...command][0], [...asOwner, ...command].slice(1), { cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
  const data = join(home, "data");
  run(`${bin}initdb`, "-D", data, "-U", NAME, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
  const memory = { shared_buffers: `${gigabytes}GB`, effective_cache_size: `${3 * gigabytes}GB` };
  const options = Object.entries({ ...SETTINGS, ...memory, port, unix_socket_directories: home }).map(([key, value]) => `-c ${key}=${value}`).join(" ");
  run(`${bin}pg_ctl`, "-D", data, "-w", "-l", join(home, "log"), "-o", options, "start");
  const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const environment = { ...process.env, PGHOST: "127.0.0.1", PGPORT: String(port), PGUSER: NAME, PGDATABASE: NAME };

  const psql = (...options) => {
    const done = spawnSync("psql", ["-XqAt", "-v", "ON_ERROR_STOP=1", ...options], { env: environment, encoding: "utf8", maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`psql ${options.join(" ").slice(0, 300)}: ${done.stderr}`);
    return done.stdout.trim();
  };
  // Not among the settings above: they are command-line options, which nothing overrides later.
  psql("-d", "postgres", "-c", "alter system set pg_stat_statements.track = none", "-c", "select pg_reload_conf()", "-c", `create database ${NAME}`);
  return {
    port, environment, psql, bin,
    /** One of PostgreSQL's own programs, in a session that has memory to load with. */
    loading: (program, ...options) => finished(program === "psql" ? program : `${bin}${program}`, options, { ...environment, PGOPTIONS: LOADING }),
    url: `jdbc:postgresql://127.0.0.1:${port}/${NAME}`,
    cpu: () => cpu(pid),
    /** Whether the system had huge pages for its memory; it tries. */
    onHugePages: () => /KernelPageSize: +2048 kB/.test(readFileSync(`/proc/${pid}/smaps`, "utf8")),
    /** Counts statements while on; off while timing. */
    counting(on) {
      psql("-c", `alter system set pg_stat_statements.track = ${on ? "top" : "none"}`, "-c", "select pg_reload_conf()");
      if (on) psql("-c", "create extension if not exists pg_stat_statements", "-c", "select pg_stat_statements_reset()");
    },
    /** Of readers: the service also looks four times a second what was written. */
    statements: () => Number(psql("-c", "select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat_statements%' and query not like '%cache.written%'")),
    stop() {
      run(`${bin}pg_ctl`, "-D", data, "-m", "fast", "-w", "stop");
      rmSync(home, { recursive: true, force: true });
    },
  };
}
