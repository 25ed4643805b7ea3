import { loadFramework } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { findComponent, findKpi, findVariable } from "./find-target.ts";
import { foldCode } from "./fold-code.ts";
import { buildNameIndex } from "./name-index.ts";
import { nearest } from "./nearest.ts";

const framework = loadFramework();
const index = buildNameIndex(framework, {
  fr: {
    "kpi.EC_ICT_ICT_1C.name": "Accès des ménages à Internet",
    "kpi.EN_EN_AQ_1C.name": "Pollution de l’air",
    "kpi.EN_EN_WA_1C.component.open_dump": "Décharge sauvage",
    "input.householdsWithInternet": "Ménages ayant accès à Internet",
    "profile.population": "Population",
    "quality.accurate-measurement": "Mesures exactes",
  },
  ar: { "kpi.EC_ICT_ICT_1C.name": "نفاذ الأسر إلى الإنترنت" },
  zh: { "kpi.EC_ICT_ICT_1C.name": "家庭互联网接入" },
  ru: { "kpi.EC_ICT_ICT_1C.name": "Доступ домохозяйств к интернету" },
  // A name that two KPIs share in some language is no name of either.
  es: { "kpi.EC_P_EM_1C.name": "Desempleo", "kpi.EC_P_EM_2C.name": "Desempleo" },
});
const kpi = (text: string) => findKpi(index, text)?.kpi.id ?? null;

describe("findKpi", () => {
  it("knows every code, id and name of the framework, and each gives its own KPI", () => {
    for (const { id, code, name } of framework.kpis) expect([code, id, name].map(kpi)).toEqual([id, id, id]);
  });

  it("knows every data point by its id, with its component", () => {
    const found = framework.dataPoints.map(({ id }) => findKpi(index, id));
    expect(found.map((point) => [point?.kpi.id, point?.component])).toEqual(
      framework.dataPoints.map(({ kpiId, component }) => [kpiId, component]),
    );
  });

  it("has no two codes that are the same when folded", () => {
    expect(new Set(framework.kpis.map(({ code }) => foldCode(code))).size).toBe(91);
  });

  it("knows names in other languages, with and without accents and articles' apostrophes", () => {
    const names = [
      "Accès des ménages à Internet",
      "ACCES DES MENAGES A INTERNET",
      "نفاذ الأسر إلى الإنترنت",
      "نفاذ الاسر الى الانترنت",
      "家庭互联网接入",
      "доступ домохозяйств к Интернету",
    ];
    expect(new Set(names.map(kpi))).toEqual(new Set(["EC_ICT_ICT_1C"]));
    expect(findKpi(index, "Pollution de l'air (PM10)")).toMatchObject({ component: "pm10" });
  });

  it("knows the code variants that METHOD lists", () => {
    expect(kpi("EC: ICT: ICT: 5A")).toBe("EC_ICT_ICT_5C");
    expect(kpi("SC: EH: H: 6A")).toBe("SC_EH_ED_5A");
    expect(kpi("SA: EH: H: 5A")).toBe("SC_EH_H_5A");
    expect(kpi("SA: EH: C: 1C")).toBe("SC_EH_C_1C");
  });

  it("does not guess", () => {
    expect(["Desempleo", "EC: ICT", "", "Total", "EC: ICT: ICT: 9C", "1", "EN: EN: AQ: 1C benzene"].map(kpi)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });
});

describe("findComponent", () => {
  const component = (code: string, text: string) => {
    const found = findKpi(index, code);
    return found === null ? null : findComponent(index, found.kpi, text);
  };

  it("knows parts by id, by what sets them apart, by chemical formula and by name", () => {
    expect(component("EC: ICT: ICT: 4C", "3G")).toBe("coverage_3g");
    expect(component("EN: EN: AQ: 1C", "PM₂.₅")).toBe("pm25");
    expect(component("EN: EN: AQ: 1C", "PM 2,5")).toBe("pm25");
    expect(component("EN: EN: AQ: 1C", "SO2")).toBe("so2");
    expect(component("EC: ICT: PS: 1A", "%")).toBe("percent");
    expect(component("EN: EN: WA: 1C", "décharge sauvage")).toBe("open_dump");
    expect(component("EC: I: T: 4A", "Para transport")).toBe("para");
    expect(component("EN: EN: AQ: 1C", "benzene")).toBeNull();
  });
});

describe("findVariable", () => {
  it("finds inputs and profile quantities by id in any spelling and by name", () => {
    const found = findKpi(index, "EC_ICT_ICT_1C")?.kpi ?? null;
    const of = (text: string) => findVariable(index, found, text)?.variable ?? null;
    expect(["householdsWithInternet", "households_with_internet", "Ménages ayant accès à Internet"].map(of)).toEqual(
      Array.from({ length: 3 }, () => "householdsWithInternet"),
    );
    expect(of("households_total")).toBe("households"); // the profile's alias, as an input of this KPI
    expect(of("population")).toBeNull(); // not an input of this KPI
    expect(findVariable(index, null, "Total population")).toMatchObject({ kpiId: null, variable: "population" });
    expect(findVariable(index, null, "labourForce")).toBeNull(); // an input of several KPIs
  });
});

describe("nearest", () => {
  it("suggests what differs in a letter or two, and nothing for something else", () => {
    expect(nearest("watersupplylos", index.names)).toBe("EC_I_WS_3C");
    expect(nearest("watresupplyloss", index.names)).toBe("EC_I_WS_3C");
    expect(nearest("shoesize", index.names)).toBeNull();
  });
});
