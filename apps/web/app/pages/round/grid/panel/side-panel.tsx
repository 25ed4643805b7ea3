import { useState } from "react";
import { useSpeech } from "../../../../words/speech.ts";
import type { RoundAnswer } from "../../answers/round-answer.ts";
import { profilePoint } from "../layout/grid-lines.ts";
import { useOfGrid, useRow } from "../store/use-grid.ts";
import { pointName } from "../table/point-cells.tsx";
import type { GridWork } from "../use-grid-work.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { GuidancePanel } from "./guidance-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { RemarksPanel } from "./remarks-panel.tsx";
import { ValuePanel } from "./value-panel.tsx";

const pages = ["value", "guidance", "evidence", "remarks", "history"] as const;
type PanelPage = (typeof pages)[number];

export interface PanelProps {
  work: GridWork;
  round: RoundAnswer;
  pointId: string;
  /** Figure of the chosen line. */
  figureId: string;
}

interface SidePanelProps {
  work: GridWork;
  round: RoundAnswer;
  open: boolean;
  onClose(): void;
}

/** What belongs to the chosen cell; it follows the cell. */
export function SidePanel({ work, round, open, onClose }: SidePanelProps) {
  const active = useOfGrid((store) => store.active());
  const [page, setPage] = useState<PanelPage>("value");
  if (!open || active === null) return null;
  return (
    <PanelOf
      work={work}
      round={round}
      pointId={active.pointId}
      figureId={active.figureId}
      page={page}
      onPage={setPage}
      onClose={onClose}
    />
  );
}

function PanelOf({
  page,
  onPage,
  onClose,
  ...props
}: PanelProps & { page: PanelPage; onPage(page: PanelPage): void; onClose(): void }) {
  const translator = useSpeech();
  const row = useRow(props.pointId);
  const { point } = row.place;
  const counts: Partial<Record<PanelPage, number>> = { evidence: row.evidence, remarks: row.remarks.all };
  return (
    <aside className="panel" aria-label={translator.text("web.panel.title")}>
      <div className="panel-head">
        <div>
          {point && (
            <span className="point-code" dir="ltr">
              {point.code}
            </span>
          )}
          <h2>{point ? pointName(translator, point) : translator.text("web.grid.profile")}</h2>
        </div>
        <button type="button" className="button" data-quiet onClick={onClose}>
          {translator.text("web.sheet.close")}
        </button>
      </div>
      <div className="panel-pages" role="tablist" aria-label={translator.text("web.panel.title")}>
        {pages
          .filter((one) => props.pointId !== profilePoint || one !== "guidance")
          .map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`panel-tab-${one}`}
              aria-selected={page === one}
              aria-controls="panel-page"
              onClick={() => onPage(one)}
            >
              {translator.text(`web.panel.${one}`)}
              {(counts[one] ?? 0) > 0 && <span className="quiet"> {translator.number(counts[one] ?? 0)}</span>}
            </button>
          ))}
      </div>
      <div
        className="panel-page"
        role="tabpanel"
        id="panel-page"
        aria-labelledby={`panel-tab-${page}`}
        key={`${page} ${props.pointId}`}
      >
        {page === "value" && <ValuePanel {...props} row={row} />}
        {page === "guidance" && point && <GuidancePanel slug={point.slug} />}
        {page === "evidence" && <EvidencePanel {...props} />}
        {page === "remarks" && <RemarksPanel {...props} />}
        {page === "history" && <HistoryPanel {...props} />}
      </div>
    </aside>
  );
}
