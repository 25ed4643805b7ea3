import type { RuleDescription } from "@urbimetry/model";
import type { Rule } from "./rule.ts";
import { computedCellOverridden } from "./rules/completeness/computed-cell-overridden.ts";
import { conflictingFigures } from "./rules/completeness/conflicting-figures.ts";
import { manyNotReported } from "./rules/completeness/many-not-reported.ts";
import { concentrationInNumerator, denominatorOnly, numeratorOnly } from "./rules/completeness/one-sided-ratio.ts";
import { prefilledAltered } from "./rules/completeness/prefilled-altered.ts";
import { qualityMissing } from "./rules/completeness/quality-given.ts";
import { reportedFlagContradicts } from "./rules/completeness/reported-flag.ts";
import { sourceYearFuture, sourceYearOld } from "./rules/completeness/source-year.ts";
import { unitMissing, unitNotConvertible } from "./rules/completeness/unit-given.ts";
import { partGreaterThanWhole, swappedInputs, zeroDenominator } from "./rules/formulas/division.ts";
import { elementsContradictAnswer } from "./rules/formulas/elements-contradict.ts";
import { ppbForMicrogram, ppmForMicrogram } from "./rules/formulas/gas-units.ts";
import { resultDiffersFromInputs } from "./rules/formulas/result-differs.ts";
import { copiedFromLastYear, manyCopiedFromLastYear } from "./rules/history/copied-figures.ts";
import { slipOfTen, slipOfUnit } from "./rules/history/slips-against-last-year.ts";
import { unusualChange } from "./rules/history/unusual-change.ts";
import { areaDrift } from "./rules/profile/area-drift.ts";
import { currencyChange, currencyInvalid, currencyMissing } from "./rules/profile/currency.ts";
import { densityPlausibility } from "./rules/profile/density-plausibility.ts";
import { dividedPopulation } from "./rules/profile/divided-population.ts";
import { gdpNational, gdpPlausibility } from "./rules/profile/gdp-plausibility.ts";
import { householdSize } from "./rules/profile/household-size.ts";
import { inhabitantsForHouseholds } from "./rules/profile/inhabitants-for-households.ts";
import { metropolitanMixed } from "./rules/profile/metropolitan-mixed.ts";
import { areaChange, gdpChange, householdChange, populationChange } from "./rules/profile/profile-change.ts";
import { gdpDrift, householdDrift, populationDrift } from "./rules/profile/profile-drift.ts";
import { openDataPair } from "./rules/relations/open-data-pair.ts";
import {
  broadbandAboveInternet,
  coverage4gAbove3g,
  potableAboveBasic,
  smartWaterAboveElectricity,
  wastewaterOrder,
  youthBelowTotalUnemployment,
} from "./rules/relations/ordered-values.ts";
import { energyBalance, waterBalance } from "./rules/relations/resource-balances.ts";
import { modeShareSum, paraTransportCard, wasteSum } from "./rules/relations/share-sums.ts";
import { sharedInputDrift } from "./rules/relations/shared-input-drift.ts";
import { subgroupSize } from "./rules/relations/subgroup-size.ts";
import { outsidePeerRange, slipAgainstPeers } from "./rules/values/against-peers.ts";
import { notANumber, notYesNo } from "./rules/values/answers.ts";
import { countWithDecimals } from "./rules/values/count-with-decimals.ts";
import { differsFromNational } from "./rules/values/differs-from-national.ts";
import {
  emfInBetween,
  moreThanAllChildren,
  researchExpenditureHigh,
  smeShareLow,
  usuallyAboveNinety,
  wirelessSubscriptionsHigh,
} from "./rules/values/expected-level.ts";
import { fractionForPercent, fractionsThroughout } from "./rules/values/fraction-for-percent.ts";
import { identicalFigures } from "./rules/values/identical-figures.ts";
import {
  giniScale,
  negativeValue,
  outOfRange,
  percentAbove100,
  travelTimeBelowOne,
} from "./rules/values/impossible-value.ts";
import { negativeInput } from "./rules/values/negative-input.ts";
import { profileOutOfRange } from "./rules/values/profile-out-of-range.ts";
import { outsidePlausibleRange } from "./rules/values/outside-range-of-cities.ts";
import { manyZeros, zeroForMissing } from "./rules/values/zero-for-missing.ts";

/** All rules: the screening list of the manual in its order, then what it says of single KPIs, then ours. */
export const rules: readonly Rule[] = [
  prefilledAltered,
  populationDrift,
  populationChange,
  householdDrift,
  householdChange,
  householdSize,
  inhabitantsForHouseholds,
  dividedPopulation,
  currencyMissing,
  currencyInvalid,
  currencyChange,
  gdpDrift,
  gdpPlausibility,
  gdpNational,
  gdpChange,
  areaDrift,
  areaChange,
  densityPlausibility,
  metropolitanMixed,
  numeratorOnly,
  denominatorOnly,
  ppmForMicrogram,
  ppbForMicrogram,
  concentrationInNumerator,
  wastewaterOrder,
  modeShareSum,
  wasteSum,
  computedCellOverridden,
  resultDiffersFromInputs,
  unitMissing,
  unitNotConvertible,
  qualityMissing,
  manyNotReported,
  reportedFlagContradicts,
  potableAboveBasic,
  broadbandAboveInternet,
  coverage4gAbove3g,
  smartWaterAboveElectricity,
  youthBelowTotalUnemployment,
  usuallyAboveNinety,
  smeShareLow,
  researchExpenditureHigh,
  wirelessSubscriptionsHigh,
  emfInBetween,
  moreThanAllChildren,
  openDataPair,
  paraTransportCard,
  elementsContradictAnswer,
  subgroupSize,
  giniScale,
  travelTimeBelowOne,
  countWithDecimals,
  differsFromNational,
  conflictingFigures,
  sharedInputDrift,
  zeroDenominator,
  partGreaterThanWhole,
  swappedInputs,
  negativeValue,
  negativeInput,
  notYesNo,
  notANumber,
  percentAbove100,
  outOfRange,
  profileOutOfRange,
  fractionForPercent,
  fractionsThroughout,
  zeroForMissing,
  manyZeros,
  slipOfTen,
  slipOfUnit,
  unusualChange,
  copiedFromLastYear,
  manyCopiedFromLastYear,
  identicalFigures,
  slipAgainstPeers,
  outsidePeerRange,
  outsidePlausibleRange,
  energyBalance,
  waterBalance,
  sourceYearFuture,
  sourceYearOld,
];

/** The rule book as it is listed to users, in the order in which findings are given. */
export const ruleBook: readonly RuleDescription[] = rules.map(({ id, screening, severity, source }) => ({
  id,
  screening,
  severity,
  source,
}));
