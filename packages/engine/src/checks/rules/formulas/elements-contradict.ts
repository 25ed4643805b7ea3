import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** An answer of yes although an element is answered no, or of no although all are answered yes. */
export const elementsContradictAnswer: Rule = {
  id: "elements-contradict-answer",
  screening: null,
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 83: an answer is partial when only some elements are met",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ formula }) => formula.type === "all-of");
    if (points.length === 0) return null;
    return ({ figures }) => {
      const findings: Finding[] = [];
      for (const { index, kpi, dataPoint, formula } of points) {
        const answer = figures.results[index];
        const elements = formula.slots.map((slot) => figures.inputs[slot]?.value);
        const met = elements.filter((element) => element === 1).length;
        const denied = elements.includes(0);
        const contradicts = answer?.value === 1 ? denied : answer?.value === 0 && met === elements.length;
        if (!answer || !contradicts) continue;
        findings.push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: answer.observation.at },
            { answer: answer.value, met, total: elements.length },
            { words: { answer: answer.value === 1 ? "yes" : "no" } },
          ),
        );
      }
      return findings.length > 0 ? findings : nothing;
    };
  },
};
