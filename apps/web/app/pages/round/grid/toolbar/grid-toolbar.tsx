import { Link, useParams } from "react-router";
import { useSpeech } from "../../../../words/speech.ts";
import type { GridSheet } from "../grid-desk.tsx";
import { useOfGrid, useStatus } from "../store/use-grid.ts";
import type { GridCommand } from "../table/grid-keys.ts";
import type { GridWork } from "../use-grid-work.ts";
import { SaveState } from "./save-state.tsx";

interface ToolbarProps {
  work: GridWork;
  may: readonly string[];
  panel: boolean;
  onCommand(command: GridCommand): void;
  onSheet(sheet: GridSheet): void;
}

/** What can be done with the grid as a whole, and how it is saved. */
export function GridToolbar({ work, may, panel, onCommand, onSheet }: ToolbarProps) {
  const translator = useSpeech();
  const { cityId, roundId } = useParams();
  const status = useStatus();
  const score = useOfGrid((store) => store.score());
  const form = `/${translator.language}/cities/${cityId}/rounds/${roundId}/form`;
  return (
    <div className="toolbar" role="toolbar" aria-label={translator.text("web.toolbar.title")}>
      <SaveState work={work} />
      <span className="score">
        {translator.text("web.toolbar.reported", { reported: score.reported, total: score.total })}
        {score.percent !== null &&
          ` · ${translator.text("web.toolbar.score", { percent: translator.number(Math.round(score.percent)) })}`}
      </span>
      <span className="row toolbar-end">
        <button
          type="button"
          className="button"
          data-quiet
          disabled={!status.canUndo}
          onClick={() => onCommand({ do: "undo" })}
        >
          {translator.text("web.toolbar.undo")}
        </button>
        <button
          type="button"
          className="button"
          data-quiet
          disabled={!status.canRedo}
          onClick={() => onCommand({ do: "redo" })}
        >
          {translator.text("web.toolbar.redo")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => onSheet("left")}>
          {translator.text("web.toolbar.left")}
        </button>
        {may.includes("work.assign") && (
          <button type="button" className="button" data-quiet onClick={() => onSheet("assign")}>
            {translator.text("web.toolbar.assign")}
          </button>
        )}
        {may.includes("figures.import") && (
          <button type="button" className="button" data-quiet onClick={() => onSheet("copy")}>
            {translator.text("web.toolbar.copy")}
          </button>
        )}
        <details className="menu">
          <summary className="button" data-quiet>
            {translator.text("web.toolbar.print")}
          </summary>
          <ul>
            <li>
              <Link to={form}>{translator.text("web.toolbar.print-filled")}</Link>
            </li>
            <li>
              <Link to={`${form}?empty=1`}>{translator.text("web.toolbar.print-empty")}</Link>
            </li>
          </ul>
        </details>
        <button
          type="button"
          className="button"
          data-quiet
          aria-pressed={panel}
          onClick={() => onCommand({ do: "panel" })}
        >
          {translator.text("web.toolbar.panel")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => onCommand({ do: "keys" })}>
          {translator.text("web.toolbar.keys")} <kbd>?</kbd>
        </button>
      </span>
    </div>
  );
}
