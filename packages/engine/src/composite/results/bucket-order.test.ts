import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendingOrder } from "./ascending-order.ts";
import { bucketOrder } from "./bucket-order.ts";

/** By comparing, equal values in their order. */
const byComparing = (values: Float64Array) =>
  [...values.keys()]
    .filter((at) => !Number.isNaN(values[at]!))
    .sort((one, other) => values[one]! - values[other]! || one - other);
const all = (values: Float64Array) => Int32Array.from(values.keys());

describe("bucketOrder", () => {
  it("is the order by comparing, wherever it gives one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -3, max: 3 }))),
        (list) => {
          const values = Float64Array.from(list);
          const order = bucketOrder(values, all(values));
          expect(order === null || [...order].join() === byComparing(values).join()).toBe(true);
        },
      ),
    );
  });

  it("leaves crowded, equal and infinite values to others", () => {
    const crowded = Float64Array.from({ length: 100 }, (_, at) => (at === 0 ? 1e9 : at));
    expect(bucketOrder(crowded, all(crowded))).toBe(null);
    expect(bucketOrder(new Float64Array(50), all(new Float64Array(50)))).toBe(null);
    expect(bucketOrder(Float64Array.of(1, Infinity, 2), Int32Array.of(0, 1, 2))).toBe(null);
    expect(bucketOrder(Float64Array.of(-1e308, 1e308, 0), Int32Array.of(0, 1, 2))).toBe(null); // their distance is infinite
  });
});

describe("ascendingOrder", () => {
  it("is the order by comparing for any numbers, many or few, even or crowded, with gaps", () => {
    const number = fc.oneof(fc.double(), fc.constant(Number.NaN), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 600, size: "max" }), (list) => {
        const values = Float64Array.from(list);
        expect([...ascendingOrder(values)].join()).toBe(byComparing(values).join());
      }),
    );
  });
});
