import type { Framework, Submission } from "@urbimetry/model";
import type { Random } from "../random/random.ts";

/** What a fault made of a file. */
export interface Faulty {
  submission: Submission;
  /** Where the fault lies; null for the profile, the whole file, or when any KPI may be named. */
  kpiId: string | null;
}

/** What a fault may use: an honest file of a city, and its file of the year before. */
export interface Scene {
  submission: Submission;
  previous: Submission;
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
