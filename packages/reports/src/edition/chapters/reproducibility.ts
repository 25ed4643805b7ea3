import type { Block } from "../../document/block.ts";
import { code } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { paragraph } from "../words/block.ts";

/** What the figures were made by, and how anybody makes them again: versions, seed, and the hash of every file. */
export function reproducibility({ edition, translator, manifest }: EditionReading): Block[] {
  const fact = (id: string, text: string) => ({
    name: translator.text(`report.edition.made.${id}`),
    text: [code(text)],
  });
  return [
    paragraph(translator.text("report.edition.made.what")),
    paragraph([code(`urbimetry index verify ${edition.id}`)]),
    {
      kind: "facts",
      label: translator.text("report.edition.chapter.reproducibility.label"),
      columns: 4,
      facts: [
        fact("engine", edition.engineVersion),
        fact("recipe", `${edition.recipe.id} ${edition.recipe.version}`),
        fact("seed", String(edition.seed)),
        fact("draws", String(edition.draws)),
      ],
    },
    ...(manifest
      ? [
          {
            kind: "table" as const,
            label: translator.text("report.edition.table.files"),
            size: "small" as const,
            rowHeader: 0,
            columns: [
              { heading: translator.text("report.edition.column.file"), align: "start" as const, width: 1 },
              {
                heading: translator.text("report.edition.column.bytes"),
                align: "end" as const,
                width: "auto" as const,
              },
              { heading: "SHA-256", align: "start" as const, width: 1.4 },
            ],
            rows: manifest.files.map(({ path, bytes, sha256 }) => ({
              kind: "cells" as const,
              cells: [[code(path)], translator.number(bytes), hashText(sha256)],
            })),
          },
        ]
      : []),
  ];
}

/** A hash in four parts that may stand on two lines. */
function hashText(sha256: string) {
  const parts = sha256.match(/.{1,16}/g) ?? [sha256];
  return parts.flatMap((part, index) => (index === 0 ? [code(part)] : [" ", code(part)]));
}
