import type { Operations } from "../operation.ts";

export const operations: Operations = {};
