// How long it takes from the command to the first answer.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "./load.mjs";
import { HEAP, JAR, settings } from "./sides.mjs";

const TIMES = 5;
const PORT = 18449;
const QUERY = JSON.stringify({ query: "{ stories(first: 3) { nodes { slug title articles(first: 2) { nodes { title outlet { name } } } } } }" });

/** The newest Java that can keep what it has loaded and compiled (JEP 514); null where there is none. */
function newestJava() {
  const homes = existsSync("/usr/lib/jvm") ? readdirSync("/usr/lib/jvm").map((name) => join("/usr/lib/jvm", name)) : [];
  const version = (home) => Number(/"(\d+)/.exec(execFileSync("sh", ["-c", `"${home}/bin/java" -version 2>&1`], { encoding: "utf8" }))?.[1]);
  const able = homes.filter((home) => existsSync(join(home, "bin/java")) && version(home) >= 25);
  return able.length ? join(able[0], "bin/java") : null;
}

/** Times in ms, each the median of some starts: until the first answer, and that answer's own. */
export async function starts(database) {
  const work = mkdtempSync(join(tmpdir(), "throughline-starts-"));
  try {
    const figures = [{ how: "java -jar", ...(await times(database, work, "java", [])) }];
    const java = newestJava();
    if (java) {
      const cache = join(work, "throughline.aot");
      await once(database, work, java, [`-XX:AOTCacheOutput=${cache}`]);
      figures.push({ how: "Java 25 with an AOT cache", ...(await times(database, work, java, [`-XX:AOTCache=${cache}`])) });
    }
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function times(database, work, java, options) {
  const all = [];
  for (let time = 0; time < TIMES; time++) all.push(await once(database, work, java, options));
  const median = (of) => all.map(of).sort((a, b) => a - b)[Math.floor(TIMES / 2)];
  return { start: median((each) => each.start), first: median((each) => each.first) };
}

async function once(database, work, java, options) {
  const begun = performance.now();
  const child = spawn(java, [...options, ...HEAP, "-jar", JAR], { cwd: work, env: { ...process.env, ...settings(database, PORT) }, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const agent = new http.Agent({ keepAlive: true });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${java} ${options.join(" ")} did not start`);
      const asked = performance.now();
      try {
        await ask(agent, PORT, QUERY);
        return { start: performance.now() - begun, first: performance.now() - asked };
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20)); // it does not listen yet
      }
    }
  } finally {
    agent.destroy();
    child.kill();
    await ended; // the cache is written then
  }
}
