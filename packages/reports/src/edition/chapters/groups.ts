import { placesText } from "@urbimetry/charts";
import type { Block } from "../../document/block.ts";
import { raw, soft } from "../../document/text.ts";
import type { Piece } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { paragraph } from "../words/block.ts";

/** Names that are written out for one group. */
const mostNames = 24;

/** Groups of neighbours whose order the draws do not settle, with the places they take up and their cities. */
export function groups({ translator, placed, ties, edition }: EditionReading): Block[] {
  const share = Math.round(edition.interval * 100);
  const single = ties.filter(({ count }) => count === 1).length;
  return [
    paragraph(translator.text("report.edition.groups.what", { share })),
    paragraph(translator.text("report.edition.groups.count", { groups: ties.length, cities: placed.length, single })),
    {
      kind: "table",
      label: translator.text("report.edition.table.groups"),
      size: "small",
      rowHeader: 0,
      columns: [
        { heading: translator.text("report.edition.column.group"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.places"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.count"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.cities"), align: "start", width: 1 },
      ],
      rows: ties.map(({ from, count }, index) => {
        const members = placed.slice(from, from + count);
        const best = Math.min(...members.map(({ place }) => place.low));
        const worst = Math.max(...members.map(({ place }) => place.high));
        const shown = members.slice(0, mostNames);
        return {
          kind: "cells",
          cells: [
            translator.number(index + 1),
            placesText(translator, { low: best, high: worst }),
            translator.number(count),
            [
              ...shown.flatMap(({ name }, at): (string | Piece)[] => (at === 0 ? [raw(name)] : [" · ", raw(name)])),
              ...(count > mostNames
                ? [" · ", soft(translator.text("report.edition.groups.more", { count: count - mostNames }))]
                : []),
            ],
          ],
        };
      }),
    },
  ];
}
