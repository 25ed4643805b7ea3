import type { Operations } from "./operation.ts";
import { operations as aggregate } from "./operations/aggregate.ts";
import { operations as core } from "./operations/core.ts";
import { operations as impute } from "./operations/impute.ts";
import { operations as ranking } from "./operations/ranking.ts";
import { operations as results } from "./operations/results.ts";

/** All operations that reference cases may ask for, by the name they are asked by. */
export const operations: Operations = { ...core, ...impute, ...aggregate, ...results, ...ranking };
