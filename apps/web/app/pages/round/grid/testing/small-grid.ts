import type { FigureChange } from "@urbimetry/model";
import type { PageFramework } from "../../../../framework/page-framework.ts";
import type { GridAnswer, GridRow, GridSaveAnswer } from "../../answers/grid-answer.ts";
import { gridLayout } from "../layout/grid-lines.ts";
import { makeOutbox } from "../outbox/outbox.ts";
import { makeGridStore } from "../store/grid-store.ts";

const input = (id: string, unit: string, profile: string | null = null) => ({
  figureId: `K//${id}`,
  id,
  unit,
  profile,
});

/** One KPI of two inputs, the second of which the profile may stand in for. */
const framework: PageFramework = {
  version: "1",
  framework: "1",
  profile: [{ figureId: "//households", id: "households", unit: "household", kind: "number", required: true }],
  sections: [
    {
      id: "ict/ict-infrastructure",
      dimension: "economy",
      subDimension: "ict",
      category: "ict-infrastructure",
      points: [
        {
          id: "K",
          kpiId: "K",
          slug: "k",
          code: "K",
          component: null,
          level: "core",
          unit: "percent",
          decimals: 1,
          better: "higher",
          formula: { type: "share", part: "connected", whole: "all" },
          resultId: "K//",
          inputs: [input("connected", "household"), input("all", "household", "households")],
        },
      ],
    },
  ],
  units: { household: "count household", "thousand-households": "count household", percent: "percent" },
  qualityGrades: [{ id: "accurate-measurement", order: 1, estimate: false }],
  origins: [],
  absenceReasons: [],
};

const state: GridRow["state"] = { reporting: "empty", verification: null, changedSinceRevision: false, locked: false };

const answerWith = (locked: boolean): GridAnswer =>
  ({
    rows: [
      {
        result: { dataPointId: "K", status: "missing", value: null, unit: "percent", findings: [] },
        state: { ...state, locked },
        figureIds: ["K//connected", "K//all"],
        decision: null,
        assigned: [],
        evidence: 0,
        remarks: { open: 0, all: 0 },
      },
    ],
    profile: { state, figureIds: ["//households"], findings: [], decision: null, remarks: { open: 0, all: 0 } },
    people: [],
    figures: {},
    previousFigures: {},
    previousPeriod: null,
    score: { percent: null, points: 0, scored: 0, reported: 0, total: 1 },
  }) as unknown as GridAnswer;

/** A grid of three lines over a server that takes everything; `sent` holds what it was sent. */
export function smallGrid({ locked = false } = {}) {
  const sent: FigureChange[] = [];
  const outbox = makeOutbox<GridSaveAnswer>({
    keeping: { load: () => Promise.resolve([]), save: () => Promise.resolve() },
    newKey: () => "key",
    onAnswer: () => undefined,
    send(changes) {
      sent.push(...changes);
      const outcomes = changes.map(({ figureId }) => ({ figureId, outcome: "saved" as const, version: 1 }));
      return Promise.resolve({ outcomes, results: [], profileFindings: [], position: 1 });
    },
  });
  return { store: makeGridStore(gridLayout(framework), answerWith(locked), outbox), outbox, sent };
}
