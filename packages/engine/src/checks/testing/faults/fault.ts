import type { Framework, Submission } from "@urbimetry/model";
import type { GeneratedSubmission } from "../generate-submission.ts";
import type { Random } from "../seeded-random.ts";

/** What a fault made of a file. */
export interface Faulty {
  submission: Submission;
  /** Where the fault lies; null for the profile, the whole file, or when any KPI may be named. */
  kpiId: string | null;
}

/** What a fault may use. */
export interface Scene extends GeneratedSubmission {
  framework: Framework;
  random: Random;
}

/** One kind of mistake as it is made in offices, and the rules of which at least one has to say so. */
export interface Fault {
  name: string;
  expects: readonly string[];
  /** The file with the mistake in it, or null when it has nothing the mistake could be made with. */
  apply(scene: Scene): Faulty | null;
}
