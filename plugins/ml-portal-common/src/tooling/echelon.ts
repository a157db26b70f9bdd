/**
 * Numbers are taken modulo this prime: the largest one for which a double holds
 * a product of two exactly. What is 0 among fractions is so here; that anything
 * else is does not happen to sums of a few zeros and ones.
 */
const PRIME = 67_108_859;

/** A row whose first number that is not 0 is 1, at `pivot`. */
export interface EchelonRow {
  pivot: number;
  values: Float64Array;
}

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

/** Takes so much of `row` from `values` that nothing is left at its pivot. */
function clear(values: Float64Array, { pivot, values: by }: EchelonRow): void {
  const factor = values[pivot];
  if (factor !== 0) {
    for (let i = pivot; i < values.length; i++) {
      if (by[i] !== 0) {
        values[i] = (values[i] + (PRIME - factor) * by[i]) % PRIME;
      }
    }
  }
}

/**
 * Rows that make up a vector space, in reduced echelon form: at the pivot of
 * each, all others are 0.
 */
export class Echelon {
  readonly rows: EchelonRow[] = [];

  /** Takes a vector in; one that follows from the others changes nothing. */
  add(vector: Iterable<number>): void {
    const values = Float64Array.from(vector);
    this.rows.forEach(row => clear(values, row));
    const pivot = values.findIndex(value => value !== 0);
    if (pivot < 0) {
      return;
    }
    const inverse = inverseOf(values[pivot]);
    const added = {
      pivot,
      values: values.map(value => (value * inverse) % PRIME),
    };
    this.rows.forEach(row => clear(row.values, added));
    this.rows.push(added);
  }
}
