import { SourceError } from "@urbimetry/model";
import { decodeEntities } from "./xml-text.ts";

/**
 * What a reader of XML is told, in document order. Names come without namespace prefix.
 *
 * `attributes` is the text between the name and the end of the tag, for `attributeOf`; most are never asked for.
 */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const chunkSize = 64 * 1024;
const longestToken = 1024 * 1024;

/**
 * Reads an XML document piece by piece, without building it. Document types are refused, so no entity can be declared
 * and none can explode; unknown entities stay as they are written.
 *
 * @param depth how deep elements may nest
 * @throws SourceError `xml-doctype`, `xml-too-deep`, `damaged-xml`
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, depth: number): void {
  const decoder = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8");
  const open: string[] = [];
  let rest = "";
  for (let at = 0; at < bytes.length || rest !== ""; at += chunkSize) {
    const last = at + chunkSize >= bytes.length;
    const text = rest + decoder.decode(bytes.subarray(at, at + chunkSize), { stream: !last });
    const used = readTokens(text, open, handler, depth);
    rest = text.slice(used);
    if (rest.length > longestToken) throw damaged("a tag or text is too long");
    if (last) break;
  }
  if (open.length > 0 || rest.trim() !== "") throw damaged("it ends too early");
}

/** Reads all whole tokens of a piece and says how many characters they were. */
function readTokens(text: string, open: string[], handler: XmlHandler, depth: number): number {
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== 60) {
      const tag = text.indexOf("<", at);
      if (tag < 0) return at;
      if (open.length > 0) handler.text(decodeEntities(text.slice(at, tag)));
      at = tag;
    }
    const next = text.charCodeAt(at + 1);
    if (Number.isNaN(next)) return at;
    const end = next === 33 ? readDeclaration(text, at, open, handler) : readTag(text, at, next, open, handler, depth);
    if (end < 0) return at;
    at = end;
  }
  return at;
}

/** Comments and CDATA; anything else that starts with `<!` belongs to a document type. */
function readDeclaration(text: string, at: number, open: readonly string[], handler: XmlHandler): number {
  const head = text.slice(at, at + 9);
  if (head.startsWith("<!--")) return after(text, "-->", at + 4);
  if (head === "<![CDATA[") {
    const end = text.indexOf("]]>", at + 9);
    if (end < 0) return -1;
    if (open.length > 0) handler.text(text.slice(at + 9, end));
    return end + 3;
  }
  if (head.length < 9 && ("<![CDATA[".startsWith(head) || "<!DOCTYPE".startsWith(head.toUpperCase()))) return -1;
  throw new SourceError("xml-doctype", "the document declares a document type, which is refused for safety");
}

function readTag(text: string, at: number, next: number, open: string[], handler: XmlHandler, depth: number): number {
  if (next === 63) return after(text, "?>", at + 2);
  const end = tagEnd(text, at + 1);
  if (end < 0) return -1;
  if (next === 47) {
    const name = localName(text.slice(at + 2, end).trim());
    if (open.pop() !== name) throw damaged(`the element ${name.slice(0, 50)} is closed but was not opened`);
    handler.close(name);
    return end + 1;
  }
  const empty = text.charCodeAt(end - 1) === 47;
  const stop = empty ? end - 1 : end;
  let nameEnd = at + 1;
  while (nameEnd < stop && text.charCodeAt(nameEnd) > 32) nameEnd += 1;
  const name = localName(text.slice(at + 1, nameEnd));
  if (open.length >= depth)
    throw new SourceError("xml-too-deep", `elements nest deeper than ${depth}`, { limit: depth });
  handler.open(name, text.slice(nameEnd, stop));
  if (empty) handler.close(name);
  else open.push(name);
  return end + 1;
}

/** The `>` that ends a tag: one inside an attribute's quotes does not. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? -1 : found + what.length;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function damaged(why: string): SourceError {
  return new SourceError("damaged-xml", `a part of the file is no well-formed XML: ${why}`);
}
