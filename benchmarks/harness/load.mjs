// Readers: each sends its next request when it has the answer to the last, over a connection of its own.
import http from "node:http";

/** Sends one request; resolves to its body's bytes. */
export function ask(agent, port, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host: "127.0.0.1", port, path: "/graphql", method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", "content-length": Buffer.byteLength(body), ...headers } },
      (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const answer = Buffer.concat(chunks);
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode}: ${answer.toString().slice(0, 500)}`));
          else resolve(answer);
        });
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** How long each answer took, in ms, and how large they were, over some seconds. */
export async function load({ port, readers, seconds, next }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers });
  const took = [];
  let bytes = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(Array.from({ length: readers }, async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      const answer = await ask(agent, port, next());
      took.push(performance.now() - sent);
      bytes += answer.length;
    }
  }));
  const elapsed = performance.now() - begun;
  agent.destroy();
  return { took, elapsed, bytes: bytes / took.length };
}
