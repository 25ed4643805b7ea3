import type { Operations } from "../operation.ts";
import { operations as treat } from "./treat.ts";

export const operations: Operations = { ...treat };
