import { namedPoint } from "@urbimetry/pipeline";
import type { RoundOfCity } from "@urbimetry/store";
import type { Asker } from "../../policy/decide.ts";
import type { Services } from "../../services.ts";

/** What of a round somebody may see. A guest's link opens a few data points of it, and nothing else. */
export interface Sight {
  point(dataPointId: string): boolean;
  /** True when all of the round is open. */
  all: boolean;
  /** True for a second reviewer: the verifier's decisions stay hidden. */
  blind: boolean;
}

/** What of a round the asker may see, once the policy has let her in. */
export function sightOf({ workbench }: Pick<Services, "workbench">, asker: Asker, record: RoundOfCity): Sight {
  const { cityRound, round } = record;
  const isReviewer = asker.memberships.some(
    (member) => member.scope === "hub" && member.hubId === round.hubId && member.role === "second-reviewer",
  );
  const blind = isReviewer && asker.personId !== cityRound.verifierId && cityRound.state === "in-verification";
  const covers = asker.personId === null ? (asker.guest?.covers ?? []) : null;
  if (covers === null) return { point: () => true, all: true, blind };
  return {
    all: false,
    blind,
    point(dataPointId) {
      const point = namedPoint(workbench.framework, dataPointId);
      return (
        point !== undefined &&
        (covers.includes(point.id) || covers.includes(point.kpiId) || covers.includes(point.section))
      );
    },
  };
}
