// Whether two sides answer the same. What is compared are values: the order of keys is not.

/**
 * PostGraphile's answer in the service's shape. It has tables where the service has nouns, so its
 * documents say by their aliases where a value belongs:
 *
 *   _            the object is what this holds: a link's other end
 *   _source ...  the object is whichever of these there is: a party
 *   a__b         b of a: columns that are one value together; all null is null
 *   name_        its fields belong to the object it is in
 */
export function inShapeOfService(value) {
  if (Array.isArray(value)) return value.map(inShapeOfService);
  if (value === null || typeof value !== "object") return value;
  const shaped = {};
  for (const [key, each] of Object.entries(value)) {
    const inner = inShapeOfService(each);
    if (key === "_") return inner;
    if (key.startsWith("_")) {
      if (inner !== null) return inner;
      if (key === "_organization") return null;
    } else if (key.includes("__")) {
      const [group, name] = key.split("__");
      shaped[group] = { ...shaped[group], [name]: inner };
    } else if (key.endsWith("_")) {
      Object.assign(shaped, inner);
    } else {
      shaped[key] = inner !== null && typeof inner === "object" && !Array.isArray(inner) ? { ...shaped[key], ...inner } : inner;
    }
  }
  for (const [key, each] of Object.entries(shaped)) {
    const grouped = Object.keys(value).some((name) => name.startsWith(`${key}__`));
    if (grouped && Object.values(each).every((inner) => inner === null)) shaped[key] = null;
  }
  return shaped;
}

/** An answer with edges, cursors and counts without what the plain one does not have. */
export function withoutRelay(value, plain) {
  if (Array.isArray(value)) return value.map((each, index) => withoutRelay(each, plain?.[index]));
  if (value === null || typeof value !== "object") return value;
  const shaped = {};
  for (const [key, each] of Object.entries(value)) {
    if (key === "edges") shaped.nodes = withoutRelay(each.map((edge) => edge.node), plain?.nodes);
    else if (plain && key in plain) shaped[key] = withoutRelay(each, plain[key]);
  }
  return shaped;
}

/** Where two answers differ first, in words; null where they do not. */
export function difference(one, other, path = "$") {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return same(one, other) ? null : `${path}: ${JSON.stringify(one)?.slice(0, 200)} or ${JSON.stringify(other)?.slice(0, 200)}`;
  }
  if (Array.isArray(one) && one.length !== other.length) return `${path}: ${one.length} or ${other.length} of them`;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = difference(one[key] ?? null, other[key] ?? null, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
// One instant is written in several ways; JavaScript's keep milliseconds.
const same = (one, other) =>
  one === other || (INSTANT.test(one) && INSTANT.test(other) && new Date(one).getTime() === new Date(other).getTime());
