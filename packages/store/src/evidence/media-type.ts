/** Kinds of files that are taken as evidence, and the bytes they begin with. */
const signatures: readonly { type: string; begins: readonly number[]; at?: number }[] = [
  { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { type: "image/gif", begins: [0x47, 0x49, 0x46, 0x38] },
  { type: "image/webp", begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: "image/tiff", begins: [0x49, 0x49, 0x2a, 0x00] },
  { type: "image/tiff", begins: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: "application/zip", begins: [0x50, 0x4b, 0x03, 0x04] },
  { type: "application/x-ole-storage", begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** Documents that are zip archives inside, by a name their beginning carries. */
const packed: readonly { type: string; name: string }[] = [
  { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name: "xl/" },
  { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name: "word/" },
  { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", name: "ppt/" },
  { type: "application/vnd.oasis.opendocument.spreadsheet", name: "application/vnd.oasis.opendocument.spreadsheet" },
  { type: "application/vnd.oasis.opendocument.text", name: "application/vnd.oasis.opendocument.text" },
];

/**
 * What a file is, by its content and never by its name.
 *
 * Text that a browser would run (HTML, SVG, scripts) is told as plain text: that is how it is served.
 *
 * @param head first bytes of the file, 4 100 or as many as it has
 * @returns a media type; `application/octet-stream` for what is not known
 * @example mediaTypeOf(new TextEncoder().encode("<svg onload=alert(1)>")) // => "text/plain"
 */
export function mediaTypeOf(head: Uint8Array): string {
  const found = signatures.find(({ begins, at = 0 }) => begins.every((byte, place) => head[at + place] === byte));
  if (found?.type === "application/zip") {
    const text = new TextDecoder("latin1").decode(head);
    return packed.find(({ name }) => text.includes(name))?.type ?? found.type;
  }
  if (found !== undefined) return found.type;
  return isText(head) ? "text/plain" : "application/octet-stream";
}

function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  try {
    // The last letter may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return head.every((byte) => byte !== 0);
  }
}
