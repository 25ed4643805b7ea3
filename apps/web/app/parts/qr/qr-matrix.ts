import { qrBytes } from "./qr-bytes.ts";

/**
 * A text as a QR code: rows of modules, true where dark.
 *
 * Level M, and always the first mask, which every reader accepts.
 *
 * @throws RangeError when the text is longer than 213 bytes
 * @see ISO/IEC 18004
 */
export function qrMatrix(text: string): boolean[][] {
  const { version, bytes } = qrBytes(text);
  const size = version * 4 + 17;
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const set = (x: number, y: number, value: boolean) => {
    const row = dark[y];
    const taken = fixed[y];
    if (!row || !taken || x < 0 || x >= size) return;
    row[x] = value;
    taken[x] = true;
  };

  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (distance) => distance !== 2 && distance !== 4);
  const places = marksOf(version, size);
  const last = places.length - 1;
  places.forEach((x, column) =>
    places.forEach((y, row) => {
      const atFinder = (column === 0 && (row === 0 || row === last)) || (column === last && row === 0);
      if (!atFinder) square(x, y, 2, (distance) => distance !== 1);
    }),
  );
  writeFormat(set, size);
  if (version >= 7) writeVersion(set, version, size);
  writeBytes(dark, fixed, bytes);
  return dark;

  function square(x: number, y: number, reach: number, isDark: (distance: number) => boolean) {
    for (let down = -reach; down <= reach; down += 1)
      for (let right = -reach; right <= reach; right += 1)
        if (y + down >= 0 && y + down < size)
          set(x + right, y + down, isDark(Math.max(Math.abs(right), Math.abs(down))));
  }
}

type SetModule = (x: number, y: number, value: boolean) => void;

/** Centres of the alignment marks, in both directions. */
function marksOf(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, place) => size - 7 - (count - 2 - place) * step)];
}

/** Level M and mask 0, with their correction, twice. */
function writeFormat(set: SetModule, size: number): void {
  // Level M is 0 and so is the mask: the remainder is 0 too, and the fixed pattern is all there is.
  const bits = 0x5412;
  const bit = (place: number) => ((bits >>> place) & 1) === 1;
  for (let place = 0; place <= 5; place += 1) set(8, place, bit(place));
  set(8, 7, bit(6));
  set(8, 8, bit(7));
  set(7, 8, bit(8));
  for (let place = 9; place < 15; place += 1) set(14 - place, 8, bit(place));
  for (let place = 0; place < 8; place += 1) set(size - 1 - place, 8, bit(place));
  for (let place = 8; place < 15; place += 1) set(8, size - 15 + place, bit(place));
  set(8, size - 8, true);
}

function writeVersion(set: SetModule, version: number, size: number): void {
  let rest = version;
  for (let turn = 0; turn < 12; turn += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let place = 0; place < 18; place += 1) {
    const value = ((bits >>> place) & 1) === 1;
    const far = size - 11 + (place % 3);
    const near = Math.floor(place / 3);
    set(far, near, value);
    set(near, far, value);
  }
}

/** The bytes in columns of two, up and down, under the mask. */
function writeBytes(dark: boolean[][], fixed: readonly boolean[][], bytes: readonly number[]): void {
  const size = dark.length;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let turn = 0; turn < size; turn += 1) {
      const upwards = ((right + 1) & 2) === 0;
      const y = upwards ? size - 1 - turn : turn;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (!row || fixed[y]?.[x] === true) continue;
        const bit = at < bytes.length * 8 && (((bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        row[x] = bit !== ((x + y) % 2 === 0);
        at += 1;
      }
    }
  }
}
