import type { TextValues } from "@urbimetry/model";

/** The command was used wrongly. `id` is the message that says how, filled with `values`. */
export class UsageError extends Error {
  readonly id: string;
  readonly values: TextValues;

  constructor(id: string, values: TextValues = {}) {
    super(id);
    this.name = "UsageError";
    this.id = id;
    this.values = values;
  }
}
