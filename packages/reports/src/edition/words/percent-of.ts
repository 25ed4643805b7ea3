import type { Translator } from "@urbimetry/model";

/**
 * A share as it is written: whole percent. What is neither nothing nor all is never written as 0 or 100.
 *
 * @param share 0 to 1
 */
export function percentOf(translator: Translator, share: number): string {
  const whole = Math.round(100 * share);
  const shown = share > 0 && whole === 0 ? 1 : share < 1 && whole === 100 ? 99 : whole;
  return translator.text("report.percent", { percent: translator.number(shown) });
}
