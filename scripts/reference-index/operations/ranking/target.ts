import type { Params } from "../../params.ts";

/** Takes `target`: what is looked at is the index, and the mean change of place. @throws Error for another one */
export function requireTarget(params: Params): void {
  const words = params.text("target", "Index");
  if (!/^Index(?:; model output = mean over units of \|rank - nominal rank\|)?$/.test(words.trim()))
    throw new Error(`the target "${words}" is not understood`);
}
