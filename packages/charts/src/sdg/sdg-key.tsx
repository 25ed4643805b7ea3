import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { flowRows } from "../frame/flow-rows.ts";
import type { FlowPlace } from "../frame/flow-rows.ts";
import type { Reading } from "../frame/reading.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { sdgBarHeight, SdgSegment, sdgStates } from "./sdg-bar.tsx";

const size = 11;
const sample = 22;
const rowHeight = 19;

function entries(translator: Translator, width: number): { words: string; place: FlowPlace }[] {
  const words = sdgStates.map((state) => translator.text(`chart.sdg.legend.${state}`));
  const places = flowRows(
    words.map((text) => sample + 7 + measureText(text, size)),
    width,
    18,
  );
  return words.map((text, index) => ({ words: text, place: places[index] ?? { x: 0, row: 0 } }));
}

/** Height of the key in a given width. */
export function sdgKeyHeight(translator: Translator, width: number): number {
  return ((entries(translator, width).at(-1)?.place.row ?? 0) + 1) * rowHeight;
}

interface KeyProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

/** What the parts of the bars mean, in ink because each goal has its own colour. */
export function SdgKey({ translator, reading, theme, y }: KeyProps): ReactElement {
  return (
    <>
      {entries(translator, reading.width).map(({ words, place }, index) => {
        const middle = y + place.row * rowHeight + rowHeight / 2;
        return (
          <g key={words}>
            <SdgSegment
              state={sdgStates[index] ?? "absent"}
              colour={theme.softInk}
              {...{ reading, theme }}
              x={place.x}
              y={middle - sdgBarHeight / 2}
              width={sample}
            />
            <Words {...{ reading, size }} x={place.x + sample + 7} y={middle + size * 0.36} fill={theme.softInk}>
              {words}
            </Words>
          </g>
        );
      })}
    </>
  );
}
