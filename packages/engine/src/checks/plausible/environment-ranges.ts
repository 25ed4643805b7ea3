import { lasting, programme, steady, variable } from "./bounds.ts";
import type { PlausibleRange } from "./plausible-range.ts";

/** Plausible ranges of the environment dimension. Our judgement on public statistics, rounded outwards. */
export const environmentRanges: Readonly<Record<string, PlausibleRange>> = {
  "EN_EN_AQ_1C.pm25": steady(1.5, 200, "WHO air database: annual means of 3 to some 130 µg/m³"),
  "EN_EN_AQ_1C.pm10": steady(3, 400, "WHO air database: annual means of 6 to some 300 µg/m³"),
  "EN_EN_AQ_1C.no2": steady(0.5, 150, "WHO air database: annual means of 1 to some 100 µg/m³"),
  "EN_EN_AQ_1C.so2": variable(0.05, 250, "near nothing in the Nordic countries, above 100 µg/m³ beside smelters"),
  "EN_EN_AQ_1C.o3": steady(5, 250, "annual and seasonal means lie between some 20 and 150 µg/m³"),
  EN_EN_AQ_2C: steady(0.05, 100, "C40 and GPC inventories: 0.3 in East Africa to some 40 t; industrial towns more"),
  EN_EN_WS_1C: lasting(null, null, "households under a water safety plan: from none to all"),
  EN_EN_WS_2C: steady(10, 1000, "UN-Habitat and IBNET: 20 to 600 litres; more with industry and gardens"),
  EN_EN_WS_3C: lasting(null, null, "all in most cities, less where water is reused or desalinated"),
  "EN_EN_WS_4C.primary": lasting(null, null, "from none to all"),
  "EN_EN_WS_4C.secondary": lasting(null, null, "from none to all"),
  "EN_EN_WS_4C.tertiary": lasting(null, null, "from none to all"),
  "EN_EN_WA_1C.landfill": variable(null, null, "from none to all"),
  "EN_EN_WA_1C.burnt": variable(null, null, "none in most cities, a third where collection fails"),
  "EN_EN_WA_1C.incinerated": variable(null, null, "none in most countries, up to 80 % in Japan and Denmark"),
  "EN_EN_WA_1C.open_dump": variable(null, null, "from none to all"),
  "EN_EN_WA_1C.recycled": variable(null, 90, "OECD: from 1 % to some 70 % with composting"),
  "EN_EN_WA_1C.other": variable(null, null, "from none to all"),
  EN_EN_EQ_1C: programme(null, null, "mostly all or none: there is a programme or there is not"),
  EN_EN_EQ_2A: lasting(null, null, "EEA: from a few percent to most of the inhabitants"),
  EN_EN_PSN_1C: lasting(1, 500_000, "rural municipalities with forests reach hundred thousands of hectares"),
  EN_EN_PSN_2A: lasting(1, null, "Eurostat and OECD: some tens of percent to all"),
  EN_EN_PSN_3A: lasting(null, 98, "from none to most of the area"),
  EN_EN_PSN_4A: programme(1000, 100_000_000, "from 0.01 m² a head to whole leisure landscapes"),
  EN_E_E_1C: steady(null, null, "from near none to nearly all where hydropower or wood are used"),
  EN_E_E_2C: steady(30, 80_000, "IEA: under 100 kWh in the poorest cities, 50 000 with aluminium works"),
  EN_E_E_3C: steady(0.01, 200, "IEA: near none in the tropics, some 40 GJ in cold countries"),
  EN_E_E_4A: steady(5, 1500, "EU building stock: 50 to 500 kWh/m²; swimming pools above 1 000"),
};
