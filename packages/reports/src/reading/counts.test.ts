import { describe, expect, it } from "vitest";
import { fullSample, sampleVerification } from "../testing/sample-report.ts";
import { countKpis, countPoints, isRefused } from "./counts.ts";
import { measuredPoints } from "./measured-point.ts";

const sample = fullSample();
const points = measuredPoints(sample);

describe("counts", () => {
  it("are those of the assessment", () => {
    const city = sample.assessment.groups.find(({ level }) => level === "city");
    const { reported, scored, total, bands } = countPoints(points);
    expect({ reported, scored, total }).toEqual({ reported: city?.reported, scored: city?.scored, total: city?.total });
    expect(Object.values(bands).reduce((sum, count) => sum + count, 0)).toBe(scored);
  });

  it("count a KPI as reported in full only when all of its data points are", () => {
    const { total, reported, partly, notReported } = countKpis(points);
    // METHOD.md, section 1: 91 KPIs
    expect(total).toBe(91);
    expect(reported + partly + notReported).toBe(91);
    const air = points.filter(({ kpi }) => kpi.id === "EN_EN_AQ_1C");
    expect(countKpis(air)).toMatchObject({ total: 1, reported: 0, partly: 1 });
  });

  it("keep accepted, refused and undecided apart, and together they are what is reported", () => {
    const decided = measuredPoints({ ...sample, verification: sampleVerification(sample) });
    const { verified, undecided, reported } = countPoints(decided);
    const refusedFigures = decided.filter((point) => isRefused(point) && "interval" in point.value).length;
    expect(verified).toBe(10);
    expect(verified + refusedFigures + undecided).toBe(reported);
  });

  it("refuse an assessment of another framework", () => {
    const values = sample.assessment.values.toReversed();
    expect(() => measuredPoints({ ...sample, assessment: { ...sample.assessment, values } })).toThrow(
      "a report requires an assessment of its framework",
    );
  });
});
