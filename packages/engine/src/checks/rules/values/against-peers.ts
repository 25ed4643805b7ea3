import type { Finding } from "@urbimetry/model";
import type { PeerStatistics } from "../../check-input.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

/** With fewer comparable cities their spread is not known. */
const fewestPeers = 8;

/** How a value lies beside comparable cities: distance from their median on a logarithmic scale, in their spreads. */
interface Standing {
  distance: number;
  /** The power of ten that would bring the value among them, 0 when none does. */
  slip: number;
}

/**
 * Robust standing of a value: median and the range from the 10th to the 90th percentile, so that a slip among the
 * peers themselves does no harm. Null where logarithms say nothing (zeros) or last year's value stood as far out.
 */
function standing(value: number, last: number | undefined, peer: PeerStatistics): Standing | null {
  if (value <= 0 || peer.count < fewestPeers || peer.p10 <= 0) return null;
  // 2.56 standard deviations lie between the two percentiles; less than ±20 % is not asked of real cities.
  const spread = Math.max(Math.log10(peer.p90 / peer.p10) / 2.56, 0.08);
  const away = (figure: number) => Math.log10(figure / peer.median) / spread;
  const distance = away(value);
  if (Math.abs(distance) < 4) return null;
  if (last !== undefined && last > 0 && Math.abs(away(last)) > 3 && away(last) > 0 === distance > 0) return null;
  const power = Math.round(Math.log10(value / peer.median));
  const slip = power !== 0 && Math.abs(power) <= 6 && Math.abs(away(value / 10 ** power)) < 2 ? power : 0;
  return { distance, slip };
}

const peerRule = (
  id: string,
  severity: "warning" | "note",
  wanted: (place: Standing, point: DataPointPlan, value: number, peer: PeerStatistics) => boolean,
): Rule => {
  const rule: Omit<Rule, "prepare"> = { id, screening: null, severity, source: "ours" };
  return {
    ...rule,
    prepare(plan) {
      const points = plan.dataPoints.filter(({ yesNo, plausible }) => !yesNo && plausible.change !== "erratic");
      return (context) => {
        if (!context.peers) return nothing;
        let findings: Finding[] | null = null;
        for (const point of points) {
          const found = look(context, point, context.peers[point.index] ?? null);
          if (!found || !wanted(found.place, point, found.value, found.peer)) continue;
          const { value, peer, place } = found;
          (findings ??= []).push(
            makeFinding(
              rule,
              {
                kpiId: point.kpi.kpi.id,
                component: point.dataPoint.component,
                at: context.values[point.index]?.at ?? null,
              },
              { value, median: peer.median, p10: peer.p10, p90: peer.p90, count: peer.count },
              {
                words: {
                  ...unitWords(point.dataPoint.unit),
                  times: 10 ** Math.abs(place.slip),
                  direction: place.distance > 0 ? "up" : "down",
                },
              },
            ),
          );
        }
        return findings ?? nothing;
      };
    },
  };
};

function look(context: CheckContext, point: DataPointPlan, peer: PeerStatistics | null) {
  const value = context.numbers[point.index];
  if (value === undefined || peer === null) return null;
  const place = standing(value, context.previous?.numbers[point.index], peer);
  return place ? { value, peer, place } : null;
}

/** Ten, a hundred or a thousand times off comparable cities, and among them when the factor is taken away. */
export const slipAgainstPeers = peerRule(
  "slip-against-peers",
  "warning",
  ({ slip }, point, value, peer) =>
    slip !== 0 && (value < peer.min || value > peer.max) && (!point.percent || Math.abs(value - peer.median) > 3),
);

/** Outside everything comparable cities have, and no power of ten explains it. */
export const outsidePeerRange = peerRule("outside-peer-range", "note", ({ slip }, point, value, peer) =>
  slip !== 0
    ? false
    : point.percentOfWhole
      ? value < peer.min - 15 || value > peer.max + 15
      : value < peer.min / 2 || value > peer.max * 2,
);
