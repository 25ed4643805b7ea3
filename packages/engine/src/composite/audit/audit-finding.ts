import type { EditionFinding } from "@urbimetry/model";

/**
 * Stable codes of what an audit can find. Their words are the messages `audit.<code>.title`, `.message` and `.fix`, filled
 * with the finding's values.
 */
export const auditCodes = [
  "redundant-pair",
  "collinear-pair",
  "contradicting-pair",
  "opposing-element",
  "opposes-index",
  "opposing-siblings",
  "silent-element",
  "several-dimensions",
  "weak-first-component",
  "low-alpha",
  "dominant-child",
  "counts-for-more",
  "counts-for-less",
  "compensation",
  "many-equal-values",
  "many-zeros",
  "outliers-left",
  "few-data",
  "follows-size",
  "low-coverage-units",
  "depends-on-element",
] as const;
export type AuditCode = (typeof auditCodes)[number];

/**
 * Something that a statistician would ask about an index. `values` hold the figures, and the ids `element`, `other`,
 * `parent` and `unit` where the message names them.
 */
export interface AuditFinding extends EditionFinding {
  code: AuditCode;
}

/** The parts of a finding that a check may leave out. */
export type FindingParts = Partial<Pick<AuditFinding, "elements" | "units">> &
  Pick<AuditFinding, "code" | "severity" | "values">;

/** A finding with its lists filled in. */
export const makeFinding = (parts: FindingParts): AuditFinding => ({ elements: [], units: [], ...parts });

/**
 * Id of a message of a finding: its title, what was found, or what can be done.
 *
 * @example auditMessage("low-alpha", "fix") // => "audit.low-alpha.fix"
 */
export const auditMessage = (code: AuditCode, part: "title" | "message" | "fix"): string => `audit.${code}.${part}`;
