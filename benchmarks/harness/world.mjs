// The news world: tables by the service's migrations, rows by world/*.sql.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Fills the migrated tables; how long it took and what CPU PostgreSQL used for it, in seconds. */
export async function loadWorld(database, stories, say) {
  const files = readdirSync(here("world")).filter((each) => /^\d/.test(each));
  const begun = performance.now();
  const before = database.cpu();
  for (const number of [...new Set(files.map((each) => each.slice(0, 2)))].sort()) {
    const together = files.filter((each) => each.startsWith(number));
    say(`world/ ${together.join(", ")}`);
    await Promise.all(together.map((file) =>
      database.loading("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-1", "-v", `stories=${stories}`, "-f", here(`world/${file}`))));
  }
  say("indexes");
  await database.loading("vacuumdb", "-q", "-j", 2); // marks what all see, and says which tables are the largest, which come first
  await database.loading("reindexdb", "-q", "-j", 2, "-S", "public");
  await database.loading("vacuumdb", "-q", "-j", 2, "--analyze-only");
  const loaded = { seconds: (performance.now() - begun) / 1000, cpu: (database.cpu() - before) / 1000 };
  say(`loaded in ${loaded.seconds.toFixed()} s; does it keep the rules?`);
  await database.loading("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-f", here("world/check.sql"));
  database.psql("-f", here("postgraphile/peer.sql"));
  database.psql("-c", "checkpoint");
  return loaded;
}
