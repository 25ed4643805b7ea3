import { createHash } from "node:crypto";
import type { EditionManifest } from "@urbimetry/model";

/** Files of an edition: path within its folder → text. */
export type EditionFiles = ReadonlyMap<string, string>;

/** Name of the file that names all others. */
export const manifestFile = "manifest.json";

/**
 * SHA-256 of a text in UTF-8, in hexadecimal.
 *
 * @see FIPS 180-4, example of the empty message
 * @example sha256("") // => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Every file with its length and hash, by path. */
export function manifestOf(files: EditionFiles, about: Omit<EditionManifest, "schema" | "files">): EditionManifest {
  const { id, engineVersion, seed, draws } = about;
  return {
    schema: "urbimetry/index-manifest/1",
    id,
    engineVersion,
    seed,
    draws,
    files: [...files]
      .map(([path, text]) => ({ path, bytes: Buffer.byteLength(text), sha256: sha256(text) }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}
