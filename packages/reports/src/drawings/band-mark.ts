import { BandMark } from "@urbimetry/charts";
import type { Band } from "@urbimetry/model";
import { createElement } from "react";
import type { Drawing } from "../document/drawing.ts";
import { code } from "../document/text.ts";
import type { Piece } from "../document/text.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** The shape of a band, as high as the line. Words stand beside it. */
export function bandMark(band: Band): Drawing {
  return {
    draw: ({ theme }) => createElement(BandMark, { kind: band, colour: theme.ink }),
    decorative: true,
    widthMm: 2.4,
  };
}

/** A band as mark and words, for a cell. */
export function bandCell({ translator }: CityReading, band: Band): (string | Piece)[] {
  return [{ kind: "drawing", drawing: bandMark(band) }, "\u00a0", code(translator.text(`band.${band}`))];
}
