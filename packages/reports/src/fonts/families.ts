import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readCharacterMap } from "./character-map.ts";
import type { CharacterMap } from "./character-map.ts";
import { readFontTables } from "./font-tables.ts";

/** The weights a report is set in. */
export const weights = [400, 600] as const;
export type Weight = (typeof weights)[number];

/** A family of the report's one typeface: the same design for Latin, Greek and Cyrillic, for Arabic, and for Han. */
export interface FontFamily {
  id: "latin" | "arabic" | "han";
  /** Name of our own (see `renameFont`). */
  name: string;
  files: Record<Weight, string>;
  /** Letters join, so the font may not be cut down. */
  joins: boolean;
}

/** In the order in which a character is looked for. */
export const fontFamilies: readonly FontFamily[] = [
  {
    id: "latin",
    name: "Urbimetry Sans",
    files: {
      400: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
      600: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
    },
    joins: false,
  },
  {
    id: "arabic",
    name: "Urbimetry Sans Arabic",
    files: {
      400: "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
      600: "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
    },
    joins: true,
  },
  {
    id: "han",
    name: "Urbimetry Sans SC",
    files: {
      400: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
      600: "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
    },
    joins: false,
  },
];

const resolve = createRequire(import.meta.url).resolve;
const files = new Map<string, Uint8Array>();
const characters = new Map<string, CharacterMap>();

/** The font file of a family and weight; read once in a process. */
export function fontFile(family: FontFamily, weight: Weight): Uint8Array {
  const name = family.files[weight];
  const known = files.get(name);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(resolve(name)));
  files.set(name, bytes);
  return bytes;
}

/** Characters a family can draw. */
export function familyCharacters(family: FontFamily): CharacterMap {
  const known = characters.get(family.id);
  if (known) return known;
  const table = readFontTables(fontFile(family, 400)).get("cmap");
  if (!table) throw new RangeError(`${family.files[400]} has no character map`);
  const map = readCharacterMap(table);
  characters.set(family.id, map);
  return map;
}
