/**
 * The rank is worked out modulo this prime: the largest one whose products of
 * two remainders a double still holds exactly.
 */
const PRIME = 67_108_859;

function inverseOf(value: number): number {
  // Fermat: the power of two less than the prime.
  let result = 1;
  let base = value;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) {
      result = (result * base) % PRIME;
    }
    base = (base * base) % PRIME;
  }
  return result;
}

/** Vectors, reduced by each other: what of another one is new to them. */
export class Span {
  /** By the place of their first number that is not 0, which is 1. */
  readonly #rows = new Map<number, number[]>();

  constructor(vectors: Iterable<readonly number[]> = []) {
    for (const vector of vectors) {
      this.add(vector);
    }
  }

  get rank(): number {
    return this.#rows.size;
  }

  /** Takes a vector in; one that follows from the others changes nothing. */
  add(vector: readonly number[]): void {
    const rest = this.rest(vector);
    const first = rest.findIndex(value => value !== 0);
    if (first >= 0) {
      const inverse = inverseOf(rest[first]);
      this.#rows.set(
        first,
        rest.map(value => (value * inverse) % PRIME),
      );
    }
  }

  /** What is left of a vector; nothing but 0 where it follows from the others. */
  rest(vector: readonly number[]): number[] {
    const rest = [...vector];
    for (let i = 0; i < rest.length; i++) {
      const row = rest[i] === 0 ? undefined : this.#rows.get(i);
      if (row) {
        const factor = PRIME - rest[i];
        for (let j = i; j < rest.length; j++) {
          rest[j] = (rest[j] + factor * row[j]) % PRIME;
        }
      }
    }
    return rest;
  }
}
