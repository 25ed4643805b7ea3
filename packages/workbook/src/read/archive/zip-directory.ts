import { SourceError } from "@urbimetry/model";
import type { ReadLimits } from "../limits.ts";

/** One entry of an archive as its directory declares it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its data start in the file. */
  dataStart: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The directory of a ZIP archive, checked before anything is inflated: names that leave the archive or stand twice,
 * entries that lie over each other or outside the file, encrypted entries and sizes beyond the limits are refused.
 *
 * @throws SourceError `damaged-archive`, `unsafe-archive`, `archive-too-large`, `password-protected`
 * @see APPNOTE.TXT 6.3.10, sections 4.3 to 4.5
 */
export function zipDirectory(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset } = directoryOf(view, end);
  if (count > limits.entries) throw tooLarge("entries", count, limits.entries);
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    checkName(entry.name);
    if (entries.has(entry.name)) throw unsafe(`the name ${entry.name} stands twice`);
    total += entry.size;
    checkSize(entry, total, limits);
    entries.set(entry.name, entry);
  }
  checkOverlaps([...entries.values()], offset);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  throw damaged("its directory is missing, as if the file had been cut off");
}

/** Number of entries and place of the directory, from the ZIP64 record where there is one. */
function directoryOf(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const record = Number(view.getBigUint64(locator + 8, true));
    if (record + 56 <= view.byteLength && view.getUint32(record, true) === 0x06064b50)
      return inside(view, {
        count: Number(view.getBigUint64(record + 32, true)),
        offset: Number(view.getBigUint64(record + 48, true)),
      });
  }
  return inside(view, { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) });
}

function inside(view: DataView, directory: { count: number; offset: number }): { count: number; offset: number } {
  if (directory.offset + directory.count * 46 > view.byteLength) throw damaged("its directory lies outside the file");
  return directory;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
    throw damaged("its directory is broken");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged("its directory is broken");
  if ((flags & 1) !== 0) throw new SourceError("password-protected", "the archive is encrypted");
  const large = zip64Sizes(view, at + 46 + nameLength, extraLength, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  });
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const { local, size, packedSize } = large;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature)
    throw damaged(`the entry ${name} is missing`);
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + packedSize > view.byteLength) throw damaged(`the entry ${name} is cut off`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`the entry ${name} is packed by a method that workbooks do not use`);
  return { entry: { name, method, crc: view.getUint32(at + 16, true), packedSize, size, dataStart }, next };
}

/** The 64-bit figures of an extra field 1, for each figure that the directory leaves at its largest value. */
function zip64Sizes(
  view: DataView,
  start: number,
  length: number,
  plain: { size: number; packedSize: number; local: number },
): { size: number; packedSize: number; local: number } {
  const full = 0xffffffff;
  if (plain.size !== full && plain.packedSize !== full && plain.local !== full) return plain;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (value: number) => {
      if (value !== full || next + 8 > start + length) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = take(plain.size);
    const packedSize = take(plain.packedSize);
    return { size, packedSize, local: take(plain.local) };
  }
  return plain;
}

function checkName(name: string): void {
  const parts = name.split(/[/\\]/);
  if (parts.includes("..") || /^[/\\]|^[a-z]:/i.test(name) || name.includes("\0"))
    throw unsafe(`the name ${name.slice(0, 100)} leaves the archive`);
}

function checkSize(entry: ZipEntry, total: number, limits: ReadLimits): void {
  if (entry.size > limits.entryBytes) throw tooLarge("bytes", entry.size, limits.entryBytes);
  if (total > limits.inflatedBytes) throw tooLarge("bytes", total, limits.inflatedBytes);
  if (entry.size > 8 * 1024 * 1024 && entry.size > entry.packedSize * limits.inflation)
    throw tooLarge("bytes", entry.size, entry.packedSize * limits.inflation);
}

/** Entries that share bytes are how small bombs become large. */
function checkOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const ordered = [...entries].sort((one, other) => one.dataStart - other.dataStart);
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1]?.dataStart ?? directory;
    if (entry.dataStart + entry.packedSize > next) throw unsafe(`the entry ${entry.name} lies over another one`);
  }
}

function tooLarge(what: "bytes" | "entries", found: number, limit: number): SourceError {
  return new SourceError("archive-too-large", `the archive would unpack to ${found} ${what}, allowed are ${limit}`, {
    what,
    found,
    limit,
  });
}

function damaged(why: string): SourceError {
  return new SourceError("damaged-archive", `the archive is damaged: ${why}`);
}

function unsafe(why: string): SourceError {
  return new SourceError("unsafe-archive", `the archive is built in an unsafe way: ${why}`);
}
