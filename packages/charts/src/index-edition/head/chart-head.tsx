import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import type { Reading } from "../../frame/reading.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { subjectText } from "./chart-subject.ts";
import type { ChartSubject } from "./chart-subject.ts";

const findingSize = 14;
const findingLeading = 1.28;
const subjectSize = 11;
const subjectLeading = 1.3;
const below = 8;
/** Width of a dot with its space. */
const dotRoom = 7;

/** The words above a drawing, in the lines they take. */
export interface HeadLines {
  finding: string[];
  subject: string[];
  synthetic: string[];
  /** Height with the room beneath. */
  height: number;
}

/**
 * Breaks the head of a chart into lines: the finding, then unit, year, source and number of cities, then that the data
 * are invented where they are.
 *
 * @param width of the drawing
 */
export function headLines(
  translator: Translator,
  { finding, unit, subject, width }: { finding: string; unit: string; subject: ChartSubject; width: number },
): HeadLines {
  const room = { width, lines: 6 };
  const findingLines = shortenText(finding, { ...room, size: findingSize, weight: 600 });
  const subjectLines = dotsAtEnds(
    shortenText(subjectText(translator, subject, unit), { ...room, width: width - dotRoom, size: subjectSize }),
  );
  const synthetic = subject.synthetic
    ? shortenText(translator.text("chart.index.synthetic"), { ...room, size: subjectSize, weight: 600 })
    : [];
  const height =
    findingLines.length * findingSize * findingLeading +
    2 +
    (subjectLines.length + synthetic.length) * subjectSize * subjectLeading +
    below;
  return { finding: findingLines, subject: subjectLines, synthetic, height };
}

/** The dot between two parts closes a line rather than beginning one. */
function dotsAtEnds(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const own = index > 0 && line.startsWith("· ") ? line.slice(2) : line;
    return lines[index + 1]?.startsWith("· ") ? `${own} ·` : own;
  });
}

interface HeadProps {
  lines: HeadLines;
  reading: Reading;
  theme: ChartTheme;
}

/** The finding in the title, and beneath it what it is about. */
export function ChartHead({ lines, reading, theme }: HeadProps): ReactElement {
  const subjectBase = lines.finding.length * findingSize * findingLeading + 2 + subjectSize * 0.85;
  const syntheticBase = subjectBase + lines.subject.length * subjectSize * subjectLeading;
  const small = { reading, x: 0, size: subjectSize, leading: subjectLeading };
  return (
    <>
      <Words
        {...{ reading }}
        x={0}
        y={findingSize * 0.92}
        size={findingSize}
        weight={600}
        leading={findingLeading}
        fill={theme.ink}
      >
        {lines.finding}
      </Words>
      <Words {...small} y={subjectBase} fill={theme.softInk}>
        {lines.subject}
      </Words>
      <Words {...small} y={syntheticBase} weight={600} fill={theme.warning}>
        {lines.synthetic}
      </Words>
    </>
  );
}
