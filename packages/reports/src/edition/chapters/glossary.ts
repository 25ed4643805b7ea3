import type { Block } from "../../document/block.ts";
import { note, strong } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";

const words = [
  "index",
  "indicator",
  "score",
  "goalposts",
  "weight",
  "place",
  "interval",
  "draw",
  "group",
  "coverage",
  "imputed",
  "verified",
  "firstOrder",
  "total",
  "correlation",
  "edition",
] as const;

/** The words of the report, each in a sentence. */
export function glossary({ translator }: EditionReading): Block[] {
  return [
    {
      kind: "list",
      style: "points",
      items: words.map((word) => ({
        text: [
          strong(translator.text(`report.edition.glossary.${word}`)),
          note(translator.text(`report.edition.glossary.${word}.text`)),
        ],
      })),
    },
  ];
}
