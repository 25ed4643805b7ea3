/** A function of numbers from 0 to 1 whose shares of variance are known. */
export interface TestFunction {
  readonly compute: (u: readonly number[]) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly variance: number;
}

/**
 * A test function in words: `Ishigami: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, x = (2u-1) pi`, or
 * `Sobol g: product of (|4u - 2| + a) / (1 + a), a = 0, 1, 9`. @throws Error for others
 */
export function testFunctionOf(words: string): TestFunction {
  const plain = words.replaceAll(/\s+/g, " ").trim();
  const ishigami = /^Ishigami: sin x1 \+ ([\d.]+) sin\^2 x2 \+ ([\d.]+) x3\^4 sin x1, x = \(2u-1\) pi$/.exec(plain);
  if (ishigami !== null) return ishigamiFunction(Number(ishigami[1]), Number(ishigami[2]));
  const g = /^(?:Sobol )?g(?:[- ]function)?:? .*\ba = ([\d., ]+)$/i.exec(plain);
  if (g !== null) return gFunction(g[1]!.split(/[ ,]+/).map(Number));
  throw new Error(`the test function "${words}" is not understood`);
}

/** @see Ishigami and Homma (1990), An importance quantification technique in uncertainty analysis for computer models */
function ishigamiFunction(a: number, b: number): TestFunction {
  const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2;
  const alone = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, 0] as const;
  const together = (8 * b ** 2 * Math.PI ** 8) / 225;
  return {
    compute(u) {
      const [x1, x2, x3] = u.map((part) => (2 * part - 1) * Math.PI) as [number, number, number];
      return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
    },
    first: alone.map((part) => part / variance),
    total: [alone[0] + together, alone[1], together].map((part) => part / variance),
    variance,
  };
}

/** @see Saltelli and Sobol (1995), About the use of rank transformation in sensitivity analysis of model output */
function gFunction(a: readonly number[]): TestFunction {
  const parts = a.map((one) => 1 / (3 * (1 + one) ** 2));
  const product = parts.reduce((all, part) => all * (1 + part), 1);
  const variance = product - 1;
  return {
    compute: (u) => u.reduce((all, part, at) => (all * (Math.abs(4 * part - 2) + a[at]!)) / (1 + a[at]!), 1),
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * product) / (1 + part) / variance),
    variance,
  };
}
