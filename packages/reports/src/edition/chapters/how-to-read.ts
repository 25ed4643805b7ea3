import type { Block } from "../../document/block.ts";
import { note, strong } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";

const points = ["place", "outside", "group", "score", "coverage", "cause"] as const;

/** What a place, a group, a score and coverage are, and what none of them says. */
export function howToRead({ edition, translator }: EditionReading): Block[] {
  const words = { share: Math.round(edition.interval * 100), draws: edition.draws };
  return [
    {
      kind: "list",
      style: "points",
      items: points.map((point) => ({
        text: [
          strong(translator.text(`report.edition.read.${point}`)),
          note(translator.text(`report.edition.read.${point}.text`, words)),
        ],
      })),
    },
  ];
}
