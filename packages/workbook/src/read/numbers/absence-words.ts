import { foldName } from "../names/fold-name.ts";

/** What a text says about a figure that is not there. `missing` is the same as an empty cell. */
export type AbsenceSaid = "missing" | "not-reported" | "not-applicable" | "withheld" | "not-verified";

/** An absence, and whether the text could also mean another kind (`n/a`) or even a zero (`-`). */
export interface AbsenceReading {
  absence: AbsenceSaid;
  doubt: "dash" | "not-available-or-not-applicable" | "none-or-zero" | null;
}

const words: Record<AbsenceSaid, string> = {
  missing: `missing; empty; blank; null; nan; vide; manquant; vacío; faltante; пусто; пропуск; فارغ; مفقود; 空; 缺失`,
  "not-reported": `nr; n.r.; not reported; unreported; no data; nd; n.d.; no answer; not available; not collected; unknown; ?;
    non déclaré; non rapporté; non communiqué; pas de données; non disponible; nc; n.c.; non collecté; inconnu;
    no reportado; no informado; no declarado; sin datos; sin dato; s/d; no disponible; no recopilado; desconocido;
    لم يبلغ عنه; غير مبلغ عنه; لم يتم الإبلاغ; لا توجد بيانات; غير متوفر; غير متاح; غير معروف;
    未报告; 未报; 无数据; 暂无数据; 暂无; 不详; 未收集; 未知;
    не сообщается; не сообщено; не представлено; нет данных; н/д; нд; нет сведений; не собирается; неизвестно; ij; i.j.`,
  "not-applicable": `not applicable; does not apply; non applicable; sans objet; s.o.; no aplica; no aplicable; no procede;
    لا ينطبق; غير منطبق; 不适用; не применимо; неприменимо; не применяется; н/п`,
  withheld: `withheld; confidential; secret; suppressed; confidentiel; secret statistique; confidencial; reservado; secreto estadístico;
    سري; محجوب; 保密; 机密; конфиденциально; закрыто`,
  "not-verified": `not verified; unverified; non vérifié; no verificado; لم يتم التحقق; غير محقق; 未核实; 未验证; не проверено; не подтверждено`,
};

const doubtful: Record<string, AbsenceReading> = {
  na: { absence: "not-reported", doubt: "not-available-or-not-applicable" },
  none: { absence: "missing", doubt: "none-or-zero" },
  nil: { absence: "missing", doubt: "none-or-zero" },
  néant: { absence: "missing", doubt: "none-or-zero" },
  ninguno: { absence: "missing", doubt: "none-or-zero" },
  нет: { absence: "missing", doubt: "none-or-zero" },
  无: { absence: "missing", doubt: "none-or-zero" },
};

const readings: ReadonlyMap<string, AbsenceReading> = new Map([
  ...Object.entries(words).flatMap(([absence, list]) =>
    list
      .split(";")
      .map((word): [string, AbsenceReading] => [
        foldName(word.trim()),
        { absence: absence as AbsenceSaid, doubt: null },
      ]),
  ),
  ...Object.entries(doubtful).map(([word, reading]): [string, AbsenceReading] => [foldName(word), reading]),
]);

const dashes = /^[\s\u00a0\u202f]*[-‐-―−﹣－.…:/*]+[\s\u00a0\u202f]*$/u;
const firstFigure = /^[\s(<>~+-]*\d/;

/**
 * What a cell without a figure says: nothing, not reported, not applicable, confidential. Null when it is no such
 * statement. A dash is no figure and never zero; that it could mean zero is said in `doubt`.
 *
 * @example absenceSaid("NR") // => { absence: "not-reported", doubt: null }
 * @example absenceSaid("нет данных") // => { absence: "not-reported", doubt: null }
 * @example absenceSaid("-") // => { absence: "missing", doubt: "dash" }
 * @example absenceSaid("0") // => null
 */
export function absenceSaid(text: string): AbsenceReading | null {
  if (firstFigure.test(text)) return null;
  if (text.trim() === "") return { absence: "missing", doubt: null };
  if (dashes.test(text)) return { absence: "missing", doubt: "dash" };
  if (text.trim() === "?") return { absence: "not-reported", doubt: null };
  return readings.get(foldName(text)) ?? null;
}
