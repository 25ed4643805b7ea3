import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a made-up archive. What its directory says may differ from what it holds. */
export interface MadeEntry {
  name: string;
  content: Uint8Array;
  /** Size that the directory declares; the true one when left out. */
  declaredSize?: number;
  /** Data that are packed already, to be stored as they are. */
  packed?: Uint8Array;
  flags?: number;
  /** Number of an earlier entry whose data are used instead of own ones. */
  sharedWith?: number;
}

/** Bytes of an archive that need not be honest, for tests. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, packed, flags = 0, sharedWith } of entries) {
    const data = packed ?? deflateRawSync(content, { level: 9 });
    const start = sharedWith === undefined ? offset : (starts[sharedWith] ?? 0);
    starts.push(start);
    const head = header(name, data.length, declaredSize ?? content.length, crc32(content), flags);
    if (sharedWith === undefined) {
      const local = bytes([[0x50, 0x4b, 3, 4, 20, 0], head]);
      parts.push(local, new TextEncoder().encode(name), data);
      offset += local.length + new TextEncoder().encode(name).length + data.length;
    }
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, start, true);
    directory.push(bytes([[0x50, 0x4b, 1, 2, 20, 0, 20, 0], head, tail]), new TextEncoder().encode(name));
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  end.set([0x50, 0x4b, 5, 6]);
  view.setUint16(8, Math.min(entries.length, 0xffff), true);
  view.setUint16(10, Math.min(entries.length, 0xffff), true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes([...parts, ...directory, end]);
}

/** The part that the local header and the directory share: flags to length of extra fields. */
function header(name: string, packedSize: number, size: number, checksum: number, flags: number): Uint8Array {
  const head = new Uint8Array(24);
  const view = new DataView(head.buffer);
  view.setUint16(0, flags, true);
  view.setUint16(2, 8, true);
  view.setUint32(8, checksum, true);
  view.setUint32(12, packedSize, true);
  view.setUint32(16, size, true);
  view.setUint16(20, new TextEncoder().encode(name).length, true);
  return head;
}

function bytes(parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
