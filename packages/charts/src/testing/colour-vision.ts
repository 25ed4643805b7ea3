import { linear } from "../theme/contrast.ts";

/** How colours are seen: with full colour vision, with each of the three colour blindnesses, or printed in grey. */
export const visions = ["full", "protanopia", "deuteranopia", "tritanopia", "grey"] as const;
export type Vision = (typeof visions)[number];

type Matrix = readonly (readonly number[])[];

/** @see Machado, Oliveira, Fernandes (2009), A physiologically-based model for simulation of color vision deficiency, severity 1.0 */
const matrices: Record<Exclude<Vision, "full">, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** Colour in CIELAB (D65) as it is seen: lightness, and the two axes from green to red and from blue to yellow. */
export function seen(colour: string, vision: Vision): [lightness: number, a: number, b: number] {
  const light = linear(colour);
  const [red = 0, green = 0, blue = 0] =
    vision === "full"
      ? light
      : matrices[vision].map((row) => clamp(row.reduce((sum, part, index) => sum + part * (light[index] ?? 0), 0)));
  const x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Difference of two colours as seen, CIEDE2000: below 2 hardly noticed, above 10 told apart at a glance.
 *
 * @see Sharma, Wu, Dalal (2005), The CIEDE2000 color-difference formula
 */
export function difference(one: string, other: string, vision: Vision): number {
  const [l1, a1, b1] = seen(one, vision);
  const [l2, a2, b2] = seen(other, vision);
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const c1 = Math.hypot(a1 * stretch, b1);
  const c2 = Math.hypot(a2 * stretch, b2);
  const h1 = hue(a1 * stretch, b1);
  const h2 = hue(a2 * stretch, b2);
  const coloured = c1 * c2 > 1e-12;
  const turn = coloured ? ((h2 - h1 + 540) % 360) - 180 : 0;
  const hueDifference = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const h = coloured ? h1 + turn / 2 : h1 + h2;
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = hueDifference / (1 + 0.015 * chroma * t);
  const rotation =
    -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * sine(60 * Math.exp(-(((modulo(h) - 275) / 25) ** 2)));
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

const clamp = (part: number) => Math.min(1, Math.max(0, part));
const root = (part: number) => (part > 216 / 24_389 ? Math.cbrt(part) : ((24_389 / 27) * part + 16) / 116);
const modulo = (degrees: number) => ((degrees % 360) + 360) % 360;
const hue = (a: number, b: number) => modulo((Math.atan2(b, a) * 180) / Math.PI);
const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
