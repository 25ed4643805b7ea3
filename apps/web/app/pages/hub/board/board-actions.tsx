import { useState } from "react";
import { useSpeech } from "../../../words/speech.ts";
import type { BoardCity } from "../hub-answers.ts";
import { PublishSheet } from "./publish-sheet.tsx";
import { RemindSheet } from "./remind-sheet.tsx";
import { VerifierSheet } from "./verifier-sheet.tsx";

/** What is done with chosen cities. */
export interface ActionProps {
  hubId: string;
  roundId: string;
  /** Cities that were chosen and for which it can be done. */
  cities: readonly BoardCity[];
  onClose: () => void;
  onDone: () => void;
}

/** Actions, each with the states in which it can be done. */
const actions = [
  { action: "remind", states: ["collecting", "returned"], Sheet: RemindSheet },
  { action: "verifier", states: ["collecting", "submitted", "in-verification", "returned"], Sheet: VerifierSheet },
  { action: "publish", states: ["verified"], Sheet: PublishSheet },
] as const;

/** The bar beneath the board: what can be done with the cities that were chosen. */
export function BoardActions({ hubId, roundId, cities, onDone }: Omit<ActionProps, "onClose">) {
  const translator = useSpeech();
  const [open, setOpen] = useState<(typeof actions)[number] | null>(null);
  const fitting = (states: readonly string[]) => cities.filter(({ state }) => states.includes(state));
  const close = () => setOpen(null);
  return (
    <div className="row board-actions" role="group" aria-label={translator.text("web.hub.action.title")}>
      <span role="status">{translator.text("web.hub.action.chosen", { count: cities.length })}</span>
      {actions.map((one) => {
        const { length } = fitting(one.states);
        return (
          <button
            key={one.action}
            type="button"
            className="button"
            data-quiet={one.action === "publish" ? undefined : true}
            disabled={length === 0}
            onClick={() => setOpen(one)}
          >
            {translator.text(`web.hub.action.${one.action}`, { count: length })}
          </button>
        );
      })}
      {open && (
        <open.Sheet
          {...{ hubId, roundId }}
          cities={fitting(open.states)}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </div>
  );
}
