import { correctionBytes } from "./reed-solomon.ts";

/** Bytes of correction in a block, and blocks, at level M, by version from 1. */
const correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

/** Modules of a version that carry data or correction. */
function dataModules(version: number): number {
  const all = (16 * version + 128) * version + 64;
  if (version < 2) return all;
  const marks = Math.floor(version / 7) + 2;
  return all - ((25 * marks - 10) * marks - 55) - (version >= 7 ? 36 : 0);
}

const capacity = (version: number): number =>
  Math.floor(dataModules(version) / 8) - (correction[version - 1] ?? 0) * (blocks[version - 1] ?? 0);

/**
 * A text as the bytes of a QR code, data and correction interleaved, and the version it needs.
 *
 * @throws RangeError when it is longer than the largest version that this draws takes (213 bytes)
 */
export function qrBytes(text: string): { version: number; bytes: number[] } {
  const content = new TextEncoder().encode(text);
  const version = blocks.findIndex((_, place) => content.length + (place + 1 < 10 ? 2 : 3) <= capacity(place + 1)) + 1;
  if (version === 0) throw new RangeError(`qrBytes requires at most 213 bytes, got ${content.length}`);
  return { version, bytes: interleaved(filled(content, version), version) };
}

/** The content with mode, length and padding. */
function filled(content: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  push(0b0100, 4);
  push(content.length, version < 10 ? 8 : 16);
  for (const byte of content) push(byte, 8);
  const all = capacity(version);
  push(0, Math.min(4, all * 8 - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) bytes.push(Number.parseInt(bits.slice(at, at + 8).join(""), 2));
  for (let pad = 0xec; bytes.length < all; pad ^= 0xec ^ 0x11) bytes.push(pad);
  return bytes;
}

function interleaved(data: readonly number[], version: number): number[] {
  const count = blocks[version - 1] ?? 1;
  const corrected = correction[version - 1] ?? 10;
  const all = Math.floor(dataModules(version) / 8);
  const shortBlocks = count - (all % count);
  const shortLength = Math.floor(all / count) - corrected;
  const parts: { data: number[]; correction: number[] }[] = [];
  for (let block = 0, at = 0; block < count; block += 1) {
    const length = shortLength + (block < shortBlocks ? 0 : 1);
    const part = data.slice(at, at + length);
    parts.push({ data: part, correction: correctionBytes(part, corrected) });
    at += length;
  }
  const columns = (of: (part: (typeof parts)[number]) => number[], length: number): number[] =>
    Array.from({ length }, (_, place) => parts.flatMap((part) => of(part)[place] ?? [])).flat();
  return [...columns((part) => part.data, shortLength + 1), ...columns((part) => part.correction, corrected)];
}
