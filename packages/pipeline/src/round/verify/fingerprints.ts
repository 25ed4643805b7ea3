import { createHash } from "node:crypto";
import type { Framework } from "@urbimetry/model";
import { canonicalJson, contentOf, type EvidenceUse } from "@urbimetry/store";
import type { AssessedRound } from "../assess/assessed-round.ts";
import { figuresOfPoint, profilePoint, sharedFiguresOfPoint } from "../assess/figure-points.ts";

/**
 * A short text for each data point, and for the profile, that changes when anything changes that a verifier looks at: its
 * figures, those of the profile that it may use, its value, or its evidence.
 */
export function pointFingerprints(
  framework: Framework,
  { figures, assessment }: Pick<AssessedRound, "figures" | "assessment">,
  uses: readonly EvidenceUse[],
): Record<string, string> {
  const evidence = Map.groupBy(uses, ({ dataPointId }) => dataPointId);
  const contents = (figureIds: readonly string[]) =>
    figureIds.map((figureId) => {
      const figure = figures.get(figureId);
      return figure === undefined ? null : contentOf(figure);
    });
  const of = (id: string, value: unknown, figureIds: readonly string[]) =>
    shortHash([
      value ?? null,
      contents(figureIds),
      (evidence.get(id) ?? []).map(({ evidenceId, page }) => [evidenceId, page]),
    ]);
  return Object.fromEntries([
    [profilePoint, of(profilePoint, null, figuresOfPoint(framework, profilePoint))],
    ...framework.dataPoints.map(({ id, index }) => {
      const value = assessment.values[index];
      const shown = value && "value" in value ? value.value : value?.status;
      return [id, of(id, shown, [...figuresOfPoint(framework, id), ...sharedFiguresOfPoint(framework, id)])];
    }),
  ]) as Record<string, string>;
}

const shortHash = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("base64url").slice(0, 16);
