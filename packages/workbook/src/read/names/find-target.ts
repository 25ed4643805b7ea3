import type { DataPoint, Kpi, ProfileQuantity } from "@urbimetry/model";
import { foldCode } from "./fold-code.ts";
import { foldName } from "./fold-name.ts";
import type { ComponentNames, NameIndex } from "./name-index.ts";

/** What a figure is about: a data point, an input of a KPI, or a quantity of the city profile. */
export interface Target {
  kpiId: string | null;
  component: string | null;
  variable: string | null;
  /** Unit of the quantity, null where it has none. */
  unit: string | null;
  holds: "number" | "yes-no" | "currency-code" | "year";
}

/** The data point itself. */
export function dataPointTarget(point: DataPoint): Target {
  const holds = point.unit === "yes-no" ? "yes-no" : "number";
  return { kpiId: point.kpiId, component: point.component, variable: null, unit: point.unit, holds };
}

/** An input of a KPI; null when the KPI has no such input. */
export function inputTarget(kpi: Kpi, input: string): Target | null {
  const unit = kpi.inputs[input]?.unit;
  if (unit === undefined) return null;
  return { kpiId: kpi.id, component: null, variable: input, unit, holds: unit === "yes-no" ? "yes-no" : "number" };
}

/** A quantity of the city profile. */
export function profileTarget({ id, unit, kind }: ProfileQuantity): Target {
  return { kpiId: null, component: null, variable: id, unit, holds: kind };
}

/** A KPI named in a text, with the component that was named along with it. */
export interface FoundKpi {
  kpi: Kpi;
  component: string | null;
}

/**
 * The KPI that a text names by code, id, data point id or name, in any language, alone or with its component or its
 * own name behind it (`EN: EN: AQ: 1C PM2.5`, `Air Pollution (NO₂)`). Null when none is named.
 */
export function findKpi(index: NameIndex, text: string): FoundKpi | null {
  const code = foldCode(text);
  const exact = index.codes.get(code);
  if (exact !== undefined) return found(index, exact, null);
  return byCodeAndMore(index, code) ?? byName(index, text);
}

/** Codes are seven to eleven characters; what follows must be a component or the name of the same KPI. */
function byCodeAndMore(index: NameIndex, folded: string): FoundKpi | null {
  for (let length = Math.min(14, folded.length - 1); length >= 4; length -= 1) {
    const kpiId = index.codes.get(folded.slice(0, length));
    if (kpiId === undefined) continue;
    const rest = folded.slice(length);
    const component = (index.components.get(kpiId) ?? []).find(({ names }) => names.has(rest));
    if (component !== undefined) return found(index, kpiId, component.id);
    if (index.names.get(rest) === kpiId) return found(index, kpiId, null);
  }
  return null;
}

function byName(index: NameIndex, text: string): FoundKpi | null {
  const whole = index.names.get(foldName(text));
  if (whole !== undefined) return found(index, whole, null);
  for (const split of text.matchAll(/\s*[-–—:,(/[|]\s*/gu)) {
    const kpiId = index.names.get(foldName(text.slice(0, split.index)));
    if (kpiId === undefined) continue;
    const kpi = found(index, kpiId, null);
    const component = kpi === null ? null : findComponent(index, kpi.kpi, text.slice(split.index));
    if (component !== null || split[0].trim() === "(" || split[0].trim() === "[") return found(index, kpiId, component);
  }
  return null;
}

function found(index: NameIndex, kpiId: string, component: string | null): FoundKpi | null {
  const kpi = index.kpis.get(kpiId);
  return kpi === undefined ? null : { kpi, component };
}

/** The component of a KPI that a text names, null when none or more than one fits. */
export function findComponent(index: NameIndex, kpi: Kpi, text: string): string | null {
  const components = index.components.get(kpi.id) ?? [];
  const folded = foldName(text);
  const exact = components.filter(({ names }) => names.has(folded));
  if (exact.length === 1) return exact[0]?.id ?? null;
  const sign = { "%": "percent", "#": "number" }[text.trim()];
  if (sign !== undefined && components.some(({ id }) => id === sign)) return sign;
  if (folded.length < 3) return null;
  const fitting = components.filter((component) => containsName(component, folded));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/** `PM2.5 annual mean` names PM2.5; a name of two letters is too short to be found inside another word. */
function containsName({ names }: ComponentNames, folded: string): boolean {
  return [...names].some((name) => name.length >= 4 && folded.startsWith(name));
}

/** The input of a KPI, or the profile quantity, that a text names; `kpi` null asks for both everywhere. */
export function findVariable(index: NameIndex, kpi: Kpi | null, text: string): Target | null {
  const folded = foldName(text);
  if (folded === "") return null;
  const own = kpi === null ? undefined : Object.keys(kpi.inputs).find((input) => foldName(input) === folded);
  const input = own ?? index.inputs.get(folded);
  if (kpi !== null && input !== undefined) {
    const target = inputTarget(kpi, input);
    if (target !== null) return target;
  }
  const quantity = index.profile.get(folded);
  if (kpi !== null && quantity !== undefined) return overProfile(kpi, quantity);
  if (quantity !== undefined) return profileTarget(quantity);
  const [only, ...others] = input === undefined ? [] : (index.inputKpis.get(input) ?? []);
  const owner = only === undefined || others.length > 0 ? undefined : index.kpis.get(only);
  return kpi === null && owner !== undefined && input !== undefined ? inputTarget(owner, input) : null;
}

/** A profile quantity named within a KPI is the input that stands for it; other KPIs do not have it. */
function overProfile(kpi: Kpi, quantity: ProfileQuantity): Target | null {
  const input = Object.entries(kpi.inputs).find(([, { profile }]) => profile === quantity.id)?.[0];
  return input === undefined ? null : inputTarget(kpi, input);
}
