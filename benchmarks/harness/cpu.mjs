// What the operating system says that processes used. Linux counts in hundredths of a second.
import { readFileSync, readdirSync } from "node:fs";

const TICK = 10;

const stat = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), own: (Number(fields[11]) + Number(fields[12])) * TICK, gone: (Number(fields[13]) + Number(fields[14])) * TICK };
  } catch {
    return null; // gone meanwhile
  }
};

/** CPU in ms that a process and all below it have used, those that have ended included. */
export function cpu(root) {
  const top = stat(root);
  let used = top.own + top.gone;
  for (const pid of below(root)) {
    const each = stat(pid);
    used += each ? each.own + each.gone : 0;
  }
  return used;
}

/** Resident memory of a process and all below it, in MiB. Shared pages count once per process. */
export function resident(root) {
  return [root, ...below(root)].reduce((sum, pid) => {
    try {
      return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}

function below(root) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const each = stat(name);
    if (each) children.set(each.parent, [...(children.get(each.parent) ?? []), Number(name)]);
  }
  const found = [];
  for (const queue = [root]; queue.length; ) {
    for (const child of children.get(queue.shift()) ?? []) {
      found.push(child);
      queue.push(child);
    }
  }
  return found;
}
