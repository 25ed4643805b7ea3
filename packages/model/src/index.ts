export { Language, languages } from "./language.ts";
export type { TextDirection } from "./language.ts";
export { Period } from "./period.ts";
export type { Place } from "./place.ts";
export { Unit } from "./unit.ts";
export { Source } from "./source.ts";
export {
  AlternativeUnit,
  Better,
  Component,
  Confidence,
  Formula,
  Guidance,
  Input,
  KpiFile,
  ValidRange,
} from "./kpi.ts";
export type { DataPoint, Kpi } from "./kpi.ts";
export { CodedChoice, FrameworkFile, ProfileQuantity, QualityGrade } from "./framework.ts";
export type { Framework, Section } from "./framework.ts";
export { SdgGoal, SdgTarget } from "./sdg.ts";
export type { SdgView } from "./sdg.ts";
export { Benchmark, BenchmarkRule, BenchmarkSet } from "./benchmark.ts";
export type { Absence, City, Observation, Override, PrefilledFigure, Submission } from "./submission.ts";
export type { ImportProblem, MessageValues, Problem } from "./problem.ts";
export type { Finding, RuleDescription, Severity } from "./finding.ts";
export type { AbsentValue, Derivation, Interval, KpiValue, PresentValue } from "./value.ts";
export { bands } from "./performance.ts";
export type { Band, GroupScore, NotPerformed, Performance, Performed, Points } from "./performance.ts";
export type { Assessment, ProfileValue } from "./assessment.ts";
export type { Change, Comparison } from "./comparison.ts";
export type { Verification, VerificationDecision } from "./verification.ts";
export type { NumberStyle, TextValues, Translator } from "./translator.ts";
export { SourceError } from "./source-error.ts";
