/** A column of numbers whose length isn't known beforehand. */
export interface GrowingColumn {
  push(value: number): void;
  /** The numbers so far, in an array of their own. */
  finish(): Float64Array;
}

/** An empty column; it doubles its room as it fills. */
export function growingColumn(): GrowingColumn {
  let values = new Float64Array(256);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Float64Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    finish: () => values.slice(0, length),
  };
}
