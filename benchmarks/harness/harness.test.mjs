import assert from "node:assert/strict";
import test from "node:test";
import { difference, inShapeOfService, withoutRelay } from "./answers.mjs";
import { random, zipfian } from "./law.mjs";
import { document, operations } from "./operations.mjs";
import { targets } from "./targets.mjs";

test("a link is its other end, a party whichever it is, and columns of one value are that value", () => {
  assert.deepEqual(
    inShapeOfService({
      people: { nodes: [{ _: { name: "A" } }] },
      holder: { _source: null, _person: { name: "B" }, _organization: null },
      made__value: "2026-01-01", made__basis: "STATED",
      from__value: null,
      claim_: { reports: [] },
      articles__totalCount: 3, articles: { nodes: [] },
    }),
    {
      people: { nodes: [{ name: "A" }] },
      holder: { name: "B" },
      made: { value: "2026-01-01", basis: "STATED" },
      from: null,
      reports: [],
      articles: { totalCount: 3, nodes: [] },
    });
});

test("a difference is found wherever it is", () => {
  const one = { story: { people: [{ name: "A" }, { name: null }], at: "2026-01-01T10:00:00+00:00" } };
  const other = (change) => change(structuredClone(one));
  assert.equal(difference(one, other((each) => (each.story.at = "2026-01-01T10:00:00Z", each))), null);
  assert.match(difference(one, other((each) => (each.story.people[1].name = "B", each))), /people\.1\.name/);
  assert.match(difference(one, other((each) => (each.story.people.pop(), each))), /2 or 1/);
  assert.match(difference(one, other((each) => (each.story.at = "2026-01-01T10:00:01Z", each))), /at/);
  assert.match(difference(one, other((each) => (each.story.more = 1, each))), /more/);
});

test("edges are nodes, and what the plain page does not ask for is left out", () => {
  assert.deepEqual(
    withoutRelay({ totalCount: 1, edges: [{ cursor: "c", node: { slug: "s" } }] }, { nodes: [{ slug: "s" }] }),
    { nodes: [{ slug: "s" }] });
});

test("the second key comes half as often as the first", () => {
  const uniform = random(1);
  const drawn = Array.from({ length: 100_000 }, () => zipfian(1000, uniform));
  const times = (rank) => drawn.filter((each) => each === rank).length;
  assert.ok(Math.abs(times(1) / times(2) - 2) < 0.1);
  assert.ok(Math.min(...drawn) === 1 && Math.max(...drawn) <= 1000);
});

test("each variant of a document is another document", () => {
  const many = operations(1000).find((each) => each.variants);
  assert.equal(new Set([0, 1, 399].map((variant) => document("service", many, variant))).size, 3);
});

test("a run is held to standard's figures of the same commit, and fails where it lacks one of its own", () => {
  const figures = (ms) => ({ total: { median: ms }, server: { median: 0.2 }, alone: 1, resident: 400 });
  const asked = [["story-page", ["raw", "service", "peer"]], ["front-page", ["raw", "service", "peer"]], ["story-page-relay", ["service"]],
    ["front-page-relay", ["service"]], ["list-page-1", ["service"]], ["list-page-1000", ["service"]], ["total-count", ["service"]]];
  const run = (ms, commit) => ({ commit, results: asked.flatMap(([operation, sides]) => sides.map((side) => ({ operation, side, ...figures(ms) }))) });
  const growth = (standard) => targets(run(2.2, "a"), standard).filter(({ what }) => what.endsWith("standard's")).map(({ value }) => Number(value.toFixed(2)));
  assert.deepEqual(growth(null), []);
  assert.deepEqual(growth(run(2, "b")), []);
  assert.deepEqual(growth(run(2, "a")), [1.1]);
  assert.throws(() => targets({ ...run(2, "a"), started: [], imported: { articles: 1, seconds: 1 } }, null));
});
