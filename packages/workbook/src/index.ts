/** Filled in as the package grows. */
export type { Language } from "@urbimetry/model";
