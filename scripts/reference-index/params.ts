import type { ResultRecord, ResultValue } from "./manifest.ts";

/**
 * Parameters of a case that know which of them were looked at: what an operation didn't take is not ignored but refused.
 *
 * Asking for a parameter that is missing gives the default, and throws when none is given; so does one of another type.
 */
export class Params {
  readonly record: ResultRecord;
  private readonly path: string;
  private readonly taken = new Set<string>();
  private readonly nested: Params[] = [];

  constructor(record: ResultRecord, path = "") {
    this.record = record;
    this.path = path;
  }

  get keys(): string[] {
    return Object.keys(this.record);
  }

  has(key: string): boolean {
    return this.record[key] !== undefined && this.record[key] !== null;
  }

  /** The value as it stands, undefined when there is none. */
  raw(key: string): ResultValue {
    this.taken.add(key);
    return this.record[key] ?? undefined;
  }

  number(key: string, otherwise?: number): number {
    return this.typed(key, "number", otherwise);
  }

  text(key: string, otherwise?: string): string {
    return this.typed(key, "string", otherwise);
  }

  flag(key: string, otherwise?: boolean): boolean {
    return this.typed(key, "boolean", otherwise);
  }

  numbers(key: string, otherwise?: readonly number[]): readonly number[] {
    return this.list(key, "number", otherwise);
  }

  texts(key: string, otherwise?: readonly string[]): readonly string[] {
    return this.list(key, "string", otherwise);
  }

  /** Parameters below a key; they too must all be taken. Empty when there are none. */
  below(key: string): Params {
    const value = this.raw(key) ?? {};
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.wrong(key, "an object");
    const below = new Params(value as ResultRecord, `${this.path}${key}.`);
    this.nested.push(below);
    return below;
  }

  /** Takes parameters that only explain (`note`). */
  skipWords(...keys: string[]): void {
    for (const key of keys) this.taken.add(key);
  }

  /** @throws Error naming the parameters that nobody took */
  requireAllTaken(): void {
    const left = this.untaken();
    if (left.length > 0) throw new Error(`parameters not understood: ${left.join(", ")}`);
  }

  private untaken(): string[] {
    const own = this.keys.filter((key) => !this.taken.has(key)).map((key) => this.path + key);
    return [...own, ...this.nested.flatMap((params) => params.untaken())];
  }

  private typed<T extends ResultValue>(key: string, type: string, otherwise: T | undefined): T {
    const value = this.raw(key) ?? otherwise;
    if (typeof value !== type) throw this.wrong(key, `a ${type}`);
    return value as T;
  }

  private list<T extends ResultValue>(key: string, type: string, otherwise: readonly T[] | undefined): readonly T[] {
    const value = this.raw(key) ?? otherwise;
    const list = Array.isArray(value) ? (value as readonly ResultValue[]) : [value];
    if (list.some((item) => typeof item !== type)) throw this.wrong(key, `a list of ${type}s`);
    return list as readonly T[];
  }

  private wrong(key: string, required: string): Error {
    return new Error(`parameter ${this.path}${key} requires ${required}, got ${JSON.stringify(this.record[key])}`);
  }
}

/**
 * Takes the named parameters with their defaults and refuses any other; null stands for "required".
 *
 * `takeParams(params, { winmax: 5, f: null })`
 */
export function takeParams<T extends Record<string, ResultValue>>(
  params: Params,
  defaults: T,
): Record<keyof T, ResultValue> {
  const taken = {} as Record<keyof T, ResultValue>;
  for (const key of Object.keys(defaults) as (keyof T & string)[]) {
    const value = params.raw(key) ?? defaults[key];
    if (value === null) throw new Error(`parameter ${key} is required`);
    taken[key] = value;
  }
  params.requireAllTaken();
  return taken;
}
