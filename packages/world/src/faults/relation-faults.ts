import { between, pick } from "../random/draws.ts";
import { added, anyNumber, changed, exchanged, stated, without } from "./editing.ts";
import type { Fault } from "./fault.ts";

/** Two data points typed into each other's place. */
const exchange = (name: string, rule: string, pair: { smaller: string; larger: string; apart: number }): Fault => ({
  name,
  expects: [rule],
  apply({ framework, submission }) {
    const faulty = exchanged(framework, submission, pair);
    return faulty ? { submission: faulty, kpiId: null } : null;
  },
});

/** A part of a sum that is too large. */
const inflate = (name: string, rule: string, points: readonly string[]): Fault => ({
  name,
  expects: [rule],
  apply({ framework, submission, random }) {
    const now = stated(framework, submission, pick(random, points));
    return now ? { submission: now.change(now.value + between(random, 5, 30)), kpiId: null } : null;
  },
});

const elements = ["hasInfrastructure", "hasAssessments", "hasFinancial", "hasTechnical"];

/** Figures that contradict each other. */
export const relationFaults: readonly Fault[] = [
  exchange("treatment stages exchanged", "wastewater-order", {
    smaller: "EN_EN_WS_4C.tertiary",
    larger: "EN_EN_WS_4C.primary",
    apart: 3,
  }),
  exchange("basic and potable water exchanged", "potable-above-basic", {
    smaller: "EC_I_WS_2C",
    larger: "EC_I_WS_1C",
    apart: 2,
  }),
  exchange("broadband and internet exchanged", "broadband-above-internet", {
    smaller: "EC_ICT_ICT_2C",
    larger: "EC_ICT_ICT_1C",
    apart: 3,
  }),
  exchange("3G and 4G exchanged", "coverage-4g-above-3g", {
    smaller: "EC_ICT_ICT_4C.coverage_4g",
    larger: "EC_ICT_ICT_4C.coverage_3g",
    apart: 2,
  }),
  exchange("total and youth unemployment exchanged", "youth-below-total-unemployment", {
    smaller: "EC_P_EM_1C",
    larger: "EC_P_EM_2C",
    apart: 1,
  }),
  inflate("a mode share too large", "mode-share-sum", ["EC_I_T_4A.private", "EC_I_T_4A.public", "EC_I_T_4A.walking"]),
  inflate("a waste share too large", "waste-sum", [
    "EN_EN_WA_1C.landfill",
    "EN_EN_WA_1C.recycled",
    "EN_EN_WA_1C.other",
    "EN_EN_WA_1C.incinerated",
  ]),
  {
    name: "para transport cards counted",
    expects: ["para-transport-card"],
    apply({ framework, submission, random }) {
      const now = stated(framework, submission, "EC_I_T_4A.para");
      if (!now || now.value > 1) return null;
      return { submission: now.change(between(random, 4, 20)), kpiId: "EC_I_T_4A" };
    },
  },
  {
    name: "open data without the percentage",
    expects: ["open-data-one-of-two"],
    apply({ submission }) {
      const open = "EC_ICT_PS_1A";
      if (!submission.observations.some(({ kpiId, value }) => kpiId === open && value !== null)) return null;
      return {
        submission: without(
          submission,
          ({ kpiId, component, variable }) =>
            kpiId === open && (component === "percent" || variable === "datasetsTotal"),
        ),
        kpiId: open,
      };
    },
  },
  {
    name: "labour force of another source in one KPI",
    expects: ["shared-input-drift"],
    apply({ submission, random }) {
      const several = submission.observations.filter(({ variable }) => variable === "labourForce").length > 1;
      const spot = anyNumber(submission, random, ({ variable }) => variable === "labourForce");
      return several && spot
        ? { ...changed(submission, spot, Math.round(spot.value * between(random, 1.12, 1.6))), kpiId: null }
        : null;
    },
  },
  {
    name: "yes, though an element is missing",
    expects: ["elements-contradict-answer"],
    apply({ submission, random }) {
      const kpiId = "SC_SH_SA_3A";
      const like = submission.observations.find((one) => one.kpiId === kpiId);
      if (!like || like.value === null) return null;
      const missing = pick(random, elements);
      const rest = without(submission, (one) => one.kpiId === kpiId);
      const answers = elements.reduce(
        (file, variable) => added(file, like, { variable, value: variable !== missing }),
        rest,
      );
      return { submission: added(answers, like, { variable: null, value: true }), kpiId };
    },
  },
];
