type Settings = Record<string, unknown>;

const isSettings = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Settings with some of them replaced: named ones take the place of those that stand, at every depth. A method of another
 * `type` is taken whole, so that nothing of the former one is left in it; lists are taken whole.
 *
 * @example mergeSettings({ winsorise: 5, skewness: 2 }, { winsorise: 1 }) // => { winsorise: 1, skewness: 2 }
 */
export function mergeSettings(standing: Readonly<Settings>, replaced: Readonly<Settings>): Settings {
  const merged: Settings = { ...standing };
  for (const [key, value] of Object.entries(replaced)) {
    const former = standing[key];
    const sameKind = isSettings(value) && isSettings(former) && (value.type ?? former.type) === former.type;
    merged[key] = sameKind ? mergeSettings(former, value) : value;
  }
  return merged;
}
