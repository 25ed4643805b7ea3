import { loadFramework } from "@urbimetry/framework";

/** The real U4SSC framework, loaded once for all tests. */
export const framework = loadFramework();
