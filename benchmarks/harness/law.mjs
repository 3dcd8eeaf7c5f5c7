// Which key a reader asks for: the r-th is asked for r times more rarely than the first, which is
// pgbench's random_zipfian(1, n, 1.001). The same seed gives the same keys.
const STEEPNESS = 1.001;

export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const sums = new Map();

/** A rank from 1 to most. */
export function zipfian(most, uniform) {
  if (!sums.has(most)) {
    const cumulated = new Float64Array(most);
    let sum = 0;
    for (let rank = 1; rank <= most; rank++) cumulated[rank - 1] = sum += rank ** -STEEPNESS;
    sums.set(most, cumulated);
  }
  const cumulated = sums.get(most);
  const sought = uniform() * cumulated[most - 1];
  let low = 0;
  for (let high = most - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (cumulated[middle] < sought) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
