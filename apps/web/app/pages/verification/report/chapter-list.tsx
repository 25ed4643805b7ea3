import type { TextValues } from "@urbimetry/model";
import { useSpeech } from "../../../words/speech.ts";
import type { ReportCounts } from "./report-counts.ts";

/** Chapters by the anchors that they have in the report, in the order of U4SSC. */
const chapters = [
  "introduction",
  "kpis",
  "dataPoints",
  "performance",
  "method",
  "results",
  "notReported",
  "notVerified",
  "nextSteps",
] as const;

interface ChapterProps {
  counts: ReportCounts;
  anchor: string;
  onChoose: (anchor: string) => void;
}

/** The nine chapters, each with what it tells as the record stands; choosing one turns the preview to it. */
export function ChapterList({ counts, anchor, onChoose }: ChapterProps) {
  const translator = useSpeech();
  const values: TextValues = { ...counts };
  return (
    <ol className="verify-chapters">
      {chapters.map((chapter) => (
        <li key={chapter}>
          <button
            type="button"
            aria-current={chapter === anchor ? "true" : undefined}
            onClick={() => onChoose(chapter)}
          >
            <span>{translator.text(`web.verification.chapter.${chapter}`)}</span>
            <span className="small quiet">{translator.text(`web.verification.chapter.${chapter}-now`, values)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
