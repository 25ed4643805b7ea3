import { profileFigure } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { currencyOf } from "./currency.ts";
import { currencyMagnitudes } from "./currency-magnitudes.ts";

/** GDP per head in US dollars, from the poorest countries' towns to tax havens and business districts. */
const lowest = 120;
const highest = 400_000;

/**
 * City GDP per head, roughly in US dollars. Exchange rates are rounded to one figure, which is enough to see an amount
 * in thousands or millions; currencies that lost more than half their worth lately are left out.
 */
export const gdpPlausibility: Rule = {
  id: "gdp-plausibility",
  screening: "R6",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 21; bounds by World Bank, GDP per capita",
  prepare(plan) {
    const gdp = plan.profileById.get("cityGdp");
    if (!gdp) return null;
    return (context) => {
      const figure = context.profile[gdp.index];
      const population = profileFigure(context, "population");
      const currency = currencyOf(context.submission);
      const perDollar = currency === null ? null : (currencyMagnitudes[currency] ?? null);
      if (!figure || population === undefined || population <= 0 || perDollar === null) return nothing;
      const perHead = figure.value / population;
      const dollars = perHead / perDollar;
      if (dollars >= lowest && dollars <= highest) return nothing;
      const seen = { gdp: figure.value, population, perHead, dollars, currency };
      return [makeFinding(this, { ...wholeSubmission, at: figure.observation.at }, seen)];
    };
  },
};

/** City GDP per head against the country's, where that is known: a fifth to five times is found within countries. */
export const gdpNational: Rule = {
  id: "gdp-national",
  screening: "R6",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 21; spread by OECD, Regions and Cities",
  prepare(plan) {
    const gdp = plan.profileById.get("cityGdp");
    if (!gdp) return null;
    return (context) => {
      const national = context.national?.gdpPerCapita;
      const figure = context.profile[gdp.index];
      const population = profileFigure(context, "population");
      if (!figure || national === undefined || population === undefined || population <= 0) return nothing;
      const perHead = figure.value / population;
      const times = perHead / national;
      if (times >= 0.2 && times <= 5) return nothing;
      return [
        makeFinding(
          this,
          { ...wholeSubmission, at: figure.observation.at },
          { gdp: figure.value, perHead, national, times },
        ),
      ];
    };
  },
};
