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
export { blankObservation } from "./submission.ts";
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
export { IndexElement } from "./index-edition/element.ts";
export type { IndexData, IndexProblem } from "./index-edition/index-data.ts";
export { ImputationMethod } from "./index-edition/imputation.ts";
export { Transformation, TreatmentSettings } from "./index-edition/treatment.ts";
export { Goalposts, NormalisationMethod } from "./index-edition/normalisation.ts";
export { WeightMethod } from "./index-edition/weighting.ts";
export { AggregationMethod } from "./index-edition/aggregation.ts";
export { IndexStep } from "./index-edition/steps.ts";
export type { IndexStepKind, StepOf } from "./index-edition/steps.ts";
export { UncertaintyFactor, UncertaintyPlan } from "./index-edition/uncertainty-plan.ts";
export { IndexRecipe } from "./index-edition/recipe.ts";
export type {
  EditionCorrelation,
  EditionCoverage,
  EditionElement,
  EditionFactorEffect,
  EditionFactorShare,
  EditionFinding,
  EditionInterval,
  EditionLevel,
  EditionManifest,
  EditionPlace,
  EditionRecipe,
  EditionSensitivity,
  EditionStanding,
  EditionTieGroup,
  EditionUnit,
  IndexEdition,
} from "./index-edition/edition.ts";
export type { ScoreDifference, ScorePart } from "./index-edition/score-difference.ts";
export { AssessmentDocument } from "./index-edition/assessment-document.ts";
export {
  AboutEditionInputs,
  EditionElements,
  EditionGoalposts,
  NoticedProblem,
} from "./index-edition/edition-inputs.ts";
export type { DataColumns } from "./index-edition/edition-inputs.ts";
