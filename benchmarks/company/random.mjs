/**
 * Numbers from 0 up to 1, the same ones for the same seed (a Weyl sequence, mixed).
 * Each thing that is generated has a sequence of its own, so that more of one kind
 * changes none of another.
 */
export function randomOf(...seed) {
  let state = hash(seed.join('/'));
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
  const below = count => Math.floor(next() * count);
  return {
    below,
    chance: share => next() < share,
    pick: items => items[below(items.length)],
    /** Of weights by key, one of the keys. */
    weighted(weights) {
      let left = next();
      for (const [key, weight] of Object.entries(weights)) {
        left -= weight;
        if (left < 0) return key;
      }
      return Object.keys(weights)[0];
    },
  };
}

/** FNV-1a. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
