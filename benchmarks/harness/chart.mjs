// The CPU per request as a picture that a README can show, in light and in dark.
import { ofOperation, pages } from "./report.mjs";

const NAMES = { raw: "SQL by hand", service: "Throughline", keeping: "Throughline, keeping", peer: "PostGraphile" };
const WIDTH = 720, LEFT = 220, BAR = 16, GAP = 5, GROUP = 20, TOP = 52;

export function chart(run) {
  const plain = pages(run);
  const most = Math.max(...plain.flatMap((name) => ofOperation(run, name)).map((each) => each.total.median));
  const scale = (WIDTH - LEFT - 70) / most;
  let y = TOP;
  const bars = [];
  for (const name of plain) {
    bars.push(text(0, y + BAR - 4, name, "name"));
    for (const each of ofOperation(run, name)) {
      const database = each.database.median * scale, server = each.server.median * scale;
      bars.push(
        text(LEFT - 8, y + BAR - 4, NAMES[each.side], "side", "end"),
        `<rect x="${LEFT}" y="${y}" width="${database.toFixed(1)}" height="${BAR}" class="database"/>`,
        `<rect x="${(LEFT + database).toFixed(1)}" y="${y}" width="${server.toFixed(1)}" height="${BAR}" class="server"/>`,
        text((LEFT + database + server + 6).toFixed(1), y + BAR - 4, each.total.median.toFixed(2), "side"));
      y += BAR + GAP;
    }
    y += GROUP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="CPU per request in milliseconds">
<style>
  text { font: 12px system-ui, sans-serif; fill: #333 } .name, .title { font-weight: 600 }
  .database { fill: #31648c } .server { fill: #e08a2c }
  @media (prefers-color-scheme: dark) { text { fill: #ddd } .database { fill: #6aa5d6 } }
</style>
${text(0, 14, `CPU per request, ms: ${run.size}, ${run.date}, ${run.cores} × ${run.cpu}`, "title")}
<rect x="0" y="25" width="11" height="11" class="database"/>${text(16, 35, "PostgreSQL", "side")}
<rect x="100" y="25" width="11" height="11" class="server"/>${text(116, 35, "server", "side")}
${bars.join("\n")}
</svg>
`;
}

const text = (x, y, words, kind, anchor = "start") => `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${words}</text>`;
