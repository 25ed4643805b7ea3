import type { City } from "@urbimetry/model";
import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { ProblemList } from "../collect/problem-list.ts";
import { yearInName } from "../figures/read-period.ts";
import { cityNameOfFile, citySlug } from "../names/city-slug.ts";

/** City and period of figures whose file does not name them: from the caller or from the file's name, told once. */
export interface FileDefaults {
  city(): City;
  /** Null when nobody says a period; reported once. */
  period(): string | null;
}

/** Defaults for one file. `period` is what the caller says, if anything. */
export function fileDefaults(fileName: string, period: string | undefined, problems: ProblemList): FileDefaults {
  const told = new Set<string>();
  const tell = (severity: "error" | "warning" | "note", code: ImportProblemCode, understood: string | null) => {
    if (told.has(code)) return;
    told.add(code);
    problems.add(importProblem(severity, code, { file: fileName }, { raw: fileName, understood }));
  };
  return {
    city() {
      const name = cityNameOfFile(fileName);
      tell("note", "city-from-file-name", name);
      return { id: citySlug(name), name, country: "", iso3: null, latitude: null, longitude: null };
    },
    period() {
      if (period !== undefined) return period;
      const year = yearInName(fileName);
      if (year === null) tell("error", "period-missing", null);
      else tell("warning", "period-from-file-name", year);
      return year;
    },
  };
}
