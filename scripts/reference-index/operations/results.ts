import type { Operations } from "../operation.ts";
import { operations as changes } from "./results/changes.ts";
import { operations as components } from "./results/components.ts";
import { operations as correlations } from "./results/correlations.ts";
import { operations as tables } from "./results/tables.ts";

export const operations: Operations = { ...tables, ...correlations, ...components, ...changes };
