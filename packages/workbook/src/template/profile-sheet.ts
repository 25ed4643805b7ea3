import type { PrefilledFigure } from "@urbimetry/model";
import type { WriteSheet } from "hucre/xlsx";
import { headingRow, profileColumns, roleRow, type ProfileColumn } from "../layout/template-layout.ts";
import type { TemplateLists } from "./list-sheet.ts";
import { address, sheetBuilder, sheetReference } from "./sheet-builder.ts";
import { styles } from "./styles.ts";
import type { TemplateContext } from "./template-input.ts";

/** The profile's sheet and where its figures stand. */
export interface ProfileSheet {
  sheet: WriteSheet;
  /** Cell and unit cell of a quantity, with the name of the sheet. */
  cells(quantity: string): { value: string; unit: string } | null;
  prefilled: PrefilledFigure[];
}

/** Quantities that rarely change, written in advance from last year's profile. */
const steady = new Set(["cityArea", "currency"]);
const column = (role: ProfileColumn) => profileColumns.indexOf(role);

/** Sheet of the city profile: who the city is, and the shared quantities, entered once. */
export function profileSheet(context: TemplateContext, lists: TemplateLists): ProfileSheet {
  const { framework, translator, given, submission, lastYear, cityName } = context;
  const t = translator.text;
  const name = t("template.profile.sheet");
  const builder = sheetBuilder(translator.direction);
  const places = new Map<string, { value: string; unit: string }>();
  const prefilled: PrefilledFigure[] = [];
  builder.put(column("name"), t("template.profile.title"), styles.title);
  builder.nextRow();
  builder.put(column("name"), t("template.profile.lead"), styles.lead);
  builder.merge(2, column("name"), column("note"));
  for (const role of profileColumns) builder.put(profileColumns.indexOf(role), role, undefined, roleRow);
  for (const role of profileColumns)
    builder.put(
      profileColumns.indexOf(role),
      role === "id" ? "" : t(`template.column.${role}`),
      styles.heading,
      headingRow,
    );
  while (builder.row() < headingRow) builder.nextRow();
  const city = submission?.city ?? lastYear?.submission.city;
  const identity: Record<string, string> = {
    "city.name": city?.name ?? cityName ?? "",
    "city.country": city?.country ?? "",
  };
  for (const [id, text] of Object.entries(identity)) {
    builder.nextRow();
    builder.put(column("id"), id);
    builder.put(column("name"), t(`template.${id}`), styles.label);
    builder.put(column("value"), text === "" ? null : text, styles.choice);
  }
  for (const quantity of framework.profile) {
    const row = builder.nextRow();
    const observation =
      given.profile(quantity.id) ??
      (steady.has(quantity.id)
        ? lastYear?.submission.observations.find((one) => one.kpiId === null && one.variable === quantity.id)
        : undefined);
    const value = observation?.value ?? null;
    const [valueCell, unitCell] = [address(column("value"), row), address(column("unit"), row)];
    builder.put(column("id"), quantity.id);
    builder.put(column("name"), t(`profile.${quantity.id}`), styles.label);
    builder.put(column("value"), value, quantity.kind === "number" ? styles.input : styles.choice);
    if (quantity.unit !== null) {
      const unit = observation ? observation.unit : quantity.unit;
      builder.put(column("unit"), unit === null ? null : t(`unit.${unit}`), styles.unit);
      builder.choose(unitCell, lists.unitsLike(quantity.unit));
      places.set(quantity.id, {
        value: `${sheetReference(name)}!$${valueCell.replace(/\d+/, "")}$${row}`,
        unit: `${sheetReference(name)}!$${unitCell.replace(/\d+/, "")}$${row}`,
      });
    }
    const named = (family: string, choice: string | null | undefined) => (choice ? t(`${family}.${choice}`) : null);
    for (const role of ["quality", "origin"] as const) {
      builder.put(column(role), named(role, observation?.[role]), styles.choice);
      builder.choose(address(column(role), row), lists[role]);
    }
    builder.put(column("source"), observation?.source ?? null, styles.choice);
    builder.put(column("sourceYear"), observation?.sourceYear ?? null, { ...styles.choice, numFmt: "0" });
    builder.put(column("evidence"), observation?.evidence ?? null, styles.choice);
    builder.put(column("note"), observation?.note ?? null, styles.choice);
    if (observation && !given.profile(quantity.id) && value !== null && typeof value !== "boolean")
      prefilled.push({
        kpiId: null,
        component: null,
        variable: quantity.id,
        value,
        unit: observation.unit,
        at: { sheet: name, cell: valueCell },
      });
  }
  return {
    sheet: builder.finish({
      name,
      columns: [
        { hidden: true, width: 4 },
        { width: 34 },
        { width: 22 },
        { width: 26 },
        { width: 26 },
        { width: 20 },
        { width: 34 },
        { width: 10 },
        { width: 26 },
        { width: 44 },
      ],
      freezePane: { rows: headingRow },
      protection: { sheet: true, formatColumns: false, formatRows: false },
      view: { showGridLines: false, rightToLeft: translator.direction === "rtl", tabColor: { rgb: "0B5D63" } },
      pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    }),
    cells: (quantity) => places.get(quantity) ?? null,
    prefilled,
  };
}
