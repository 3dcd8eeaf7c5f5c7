// What the figures are held to.

/**
 * Each with its bound, from above unless `least`, and the value of this run. A run for growth did not start, import or keep
 * anything; it is held to the `standard` one of the same commit.
 */
export function targets(run, standard) {
  const of = (operation, side, results = run.results) => results.find((each) => each.operation === operation && each.side === side);
  const total = (operation, side = "service", results) => of(operation, side, results).total.median;
  const server = (operation, side = "service") => of(operation, side).server.median;
  const times = (what, one, other, bound, least = false) => ({ what, bound, least, value: one / other, unit: " ×" });
  const growth = () => [
    times("story page, CPU over standard's", total("story-page"), total("story-page", "service", standard.results), 1.2),
  ];
  const reads = () => [
    times("story page, CPU over hand-written SQL", total("story-page"), total("story-page", "raw"), 1.15),
    times("front page, the same", total("front-page"), total("front-page", "raw"), 1.15),
    times("story page with edges, cursors, pageInfo and totalCount, over the plain page by hand", total("story-page-relay"), total("story-page", "raw"), 1.7),
    times("front page, the same", total("front-page-relay"), total("front-page", "raw"), 1.7),
    times("story page, PostGraphile's CPU over ours", total("story-page", "peer"), total("story-page"), 3, true),
    times("front page, the same", total("front-page", "peer"), total("front-page"), 2.2, true),
    { what: "the service's own share of a front page", bound: 0.2, value: server("front-page"), unit: " ms" },
    times("page 1,000 of a list over page 1", total("list-page-1000"), total("list-page-1"), 1.2),
    { what: "counting the longest list", bound: 50, value: of("total-count", "service").alone, unit: " ms" },
    { what: "resident with a heap of 256 MB", bound: 300, value: Math.max(...run.results.filter((each) => each.side === "service").map((each) => each.resident)), unit: " MiB" },
  ];
  const rest = () => [
    times("400 documents in turn over one", total("story-page-400"), total("story-page"), 1.2),
    { what: "reading and compiling a document never seen before", bound: 0.5, value: server("story-page-new") - server("story-page"), unit: " ms" },
    { what: "the service's share of a front page that it keeps", bound: 0.05, value: server("front-page", "keeping"), unit: " ms" },
    ...run.started.slice(1).map(({ how, start }) => ({ what: `start to first answer, ${how}`, bound: 2, value: start / 1000, unit: " s" })),
    { what: "articles imported a second, with five reports each", bound: 1000, least: true, value: run.imported.articles / run.imported.seconds, unit: "" },
  ];
  const isComparable = standard && standard.commit === run.commit;
  return [...(isComparable ? growth() : []), ...reads(), ...(run.started ? rest() : [])];
}
