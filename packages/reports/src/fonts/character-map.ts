/** Glyph of each character (code point) that a font can draw. */
export type CharacterMap = ReadonlyMap<number, number>;

/**
 * Reads a font's `cmap` table: the Unicode subtables of formats 4 and 12, the fuller one winning.
 *
 * @throws RangeError when the table has neither
 * @see OpenType 1.9, "cmap"
 */
export function readCharacterMap(table: Uint8Array): CharacterMap {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const offsets = new Map<number, number>();
  for (let index = 0; index < view.getUint16(2); index++) {
    const offset = view.getUint32(8 + 8 * index);
    offsets.set(view.getUint16(offset), offset);
  }
  const segmented = offsets.get(12);
  if (segmented !== undefined) return readGroups(view, segmented);
  const basic = offsets.get(4);
  if (basic !== undefined) return readSegments(view, basic);
  throw new RangeError("readCharacterMap requires a cmap of format 4 or 12");
}

function readGroups(view: DataView, offset: number): CharacterMap {
  const map = new Map<number, number>();
  for (let group = 0; group < view.getUint32(offset + 12); group++) {
    const at = offset + 16 + 12 * group;
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    for (let code = first; code <= last; code++) map.set(code, glyph + code - first);
  }
  return map;
}

function readSegments(view: DataView, offset: number): CharacterMap {
  const map = new Map<number, number>();
  const doubled = view.getUint16(offset + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(offset + 14 + segment);
    const first = view.getUint16(offset + 16 + doubled + segment);
    const delta = view.getUint16(offset + 16 + 2 * doubled + segment);
    const rangeAt = offset + 16 + 3 * doubled + segment;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const direct = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

/** Writes a `cmap` table of format 12, one group for each run of characters whose glyphs run along. */
export function writeCharacterMap(map: CharacterMap): Uint8Array {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group && group[1] + 1 === code && group[2] + code - group[0] === glyph) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  const table = new Uint8Array(12 + 16 + 12 * groups.length);
  const view = new DataView(table.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * groups.length);
  view.setUint32(24, groups.length);
  for (const [index, group] of groups.entries()) {
    for (const [field, value] of group.entries()) view.setUint32(28 + 12 * index + 4 * field, value);
  }
  return table;
}
