import type { Framework, Submission } from "@urbimetry/model";
import { faults } from "../faults/faults.ts";
import { chance, pick, poisson } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

/** A fault that was planted, as the truth knows it. */
export interface PlantedFault {
  name: string;
  /** Where it lies; null for the profile, the whole file, or when any KPI may be named. */
  kpiId: string | null;
  /** Rules of which at least one should say so. */
  expects: readonly string[];
}

/**
 * Plants faults into a share of the files. A kind that finds nothing to happen to is drawn again.
 *
 * @param share of files that get any, 0 to 1
 */
export function plantFaults(
  framework: Framework,
  files: { submission: Submission; previous: Submission | undefined },
  { share, random }: { share: number; random: Random },
): { submission: Submission; faults: PlantedFault[] } {
  let { submission } = files;
  const planted: PlantedFault[] = [];
  const { previous } = files;
  if (!previous || !chance(random, share)) return { submission, faults: planted };
  const wanted = 1 + poisson(random, 0.5);
  for (let attempt = 0; attempt < wanted * 6 && planted.length < wanted; attempt += 1) {
    const fault = pick(random, faults);
    const faulty = fault.apply({ submission, previous, framework, random });
    if (!faulty || planted.some(({ name }) => name === fault.name)) continue;
    submission = faulty.submission;
    planted.push({ name: fault.name, kpiId: faulty.kpiId, expects: fault.expects });
  }
  return { submission, faults: planted };
}
