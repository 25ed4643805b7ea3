import { completenessFaults } from "./completeness-faults.ts";
import type { Fault } from "./fault.ts";
import { figureFaults } from "./figure-faults.ts";
import { fileFaults } from "./file-faults.ts";
import { levelFaults } from "./level-faults.ts";
import { profileFaults } from "./profile-faults.ts";
import { relationFaults } from "./relation-faults.ts";

/** All kinds of fault that are sown. */
export const faults: readonly Fault[] = [
  ...profileFaults,
  ...completenessFaults,
  ...figureFaults,
  ...relationFaults,
  ...levelFaults,
  ...fileFaults,
];
