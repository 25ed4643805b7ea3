import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces, divideDecimals, shiftDecimal, sumDecimals } from "./decimal.ts";

/** A decimal figure as people type it: up to eleven digits, up to six behind the point. */
const typed = fc
  .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => ({ digits, places, value: Number(`${digits}e-${places}`) }));

describe("sumDecimals", () => {
  it("adds a tenth and two tenths to three tenths, which plain addition does not", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumDecimals([0.1, 0.2])).toBe(0.3);
  });

  it("keeps no trace of what was taken away again", () => {
    expect(sumDecimals([1.1, 2.2, -3.3])).toBe(0); // 1.1 + 2.2 − 3.3 is 4.4e-16 in plain addition
  });

  it("is 0 for nothing, and adds whole numbers and thirds as they are", () => {
    expect(sumDecimals([])).toBe(0);
    expect(sumDecimals([1, 2, 3])).toBe(6);
    expect(sumDecimals([1 / 3, 1 / 3])).toBe(1 / 3 + 1 / 3);
  });

  it("adds millionths to billions", () => {
    expect(sumDecimals([8_698_762_381.2, 0.000015])).toBe(Number("8698762381.200015"));
  });

  it("gives the decimal that adding on paper gives", () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const places = Math.max(one.places, other.places);
        const onPaper =
          BigInt(one.digits) * 10n ** BigInt(places - one.places) +
          BigInt(other.digits) * 10n ** BigInt(places - other.places);
        fc.pre(onPaper <= 2n ** 53n && onPaper >= -(2n ** 53n));
        expect(sumDecimals([one.value, other.value])).toBe(Number(`${onPaper}e-${places}`) + 0);
      }),
    );
  });
});

describe("shiftDecimal", () => {
  it("moves the point without noise", () => {
    expect(shiftDecimal(1.1, 3)).toBe(1100);
    expect(shiftDecimal(12.3, 4)).toBe(123_000);
    expect(shiftDecimal(35.7, -3)).toBe(0.0357);
    expect(shiftDecimal(1234.567891, 6)).toBe(1_234_567_891);
  });

  it("gives the number that moving the point on paper gives", () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: -9, max: 9 }), ({ digits, places, value }, shift) => {
        expect(shiftDecimal(value, shift)).toBe(Number(`${digits}e${shift - places}`));
      }),
    );
  });
});

describe("divideDecimals", () => {
  it("takes seven hundredths times a hundred for seven, which plain multiplication does not", () => {
    expect(0.07 * 100).not.toBe(7);
    expect(divideDecimals(0.07, 1, 100)).toBe(7);
  });

  it("gives 100 percent for the same decimal above and below the line", () => {
    fc.assert(
      fc.property(typed, ({ value }) => {
        fc.pre(value !== 0);
        expect(divideDecimals(value, value, 100)).toBe(100);
      }),
    );
  });

  it("divides what are no decimals as they are", () => {
    expect(divideDecimals(1 / 3, 2 / 3)).toBe(0.5);
  });
});

describe("decimalPlaces", () => {
  it("counts what was typed, and stops at twelve", () => {
    expect([3, 2.5, 0.07, 1e-9, 1 / 3].map(decimalPlaces)).toEqual([0, 1, 2, 9, 12]);
  });
});
