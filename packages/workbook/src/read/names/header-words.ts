import { foldName } from "./fold-name.ts";

/** What a column of a table holds. `ignored` columns are known and hold nothing that is read. */
export type ColumnRole =
  | "code"
  | "name"
  | "component"
  | "variable"
  | "value"
  | "unit"
  | "period"
  | "city"
  | "cityId"
  | "country"
  | "iso3"
  | "latitude"
  | "longitude"
  | "status"
  | "verified"
  | "reason"
  | "quality"
  | "origin"
  | "source"
  | "sourceYear"
  | "evidence"
  | "note"
  | "numerator"
  | "denominator"
  | "raw"
  | "synthetic"
  | "basis"
  | "ignored";

/** Headings as they are met, in six languages; more may be added without any other change. */
const headings: Record<ColumnRole, string> = {
  code: `code; kpi code; kpi id; kpi; kpi no; kpi number; kpi #; indicator code; indicator id; indicator no; id; data point; data point id; u4ssc code;
    code kpi; code icp; icp; code indicateur; code de l'indicateur; n° icp; identifiant; point de données;
    código; código kpi; código icd; código del indicador; código indicador; clave; icd; punto de datos;
    رمز; الرمز; رمز المؤشر; رقم المؤشر; معرف المؤشر; معرّف;
    代码; 编码; 指标代码; 指标编号; 编号; 指标编码; 数据点;
    код; код показателя; код кпэ; код индикатора; кпэ; номер показателя; шифр; код kpi; точка данных`,
  name: `name; kpi name; indicator; indicator name; title; label; description; kpi title; kpi / data point; measure;
    nom; indicateur; nom de l'indicateur; intitulé; libellé; désignation; nom icp; nom de l'icp;
    nombre; indicador; nombre del indicador; título; denominación; descripción; nombre del kpi; nombre del icd;
    الاسم; المؤشر; اسم المؤشر; العنوان; الوصف;
    名称; 指标; 指标名称; 标题; 说明;
    название; наименование; показатель; индикатор; наименование показателя; название показателя`,
  component: `component; sub indicator; sub-indicator; subindicator; part; breakdown; disaggregation; pollutant; mode; data point component;
    composante; sous-indicateur; composant; ventilation; polluant;
    componente; subindicador; desglose; contaminante;
    المكون; المكوّن; المؤشر الفرعي; التفصيل;
    组成; 组成部分; 分项; 子指标; 分量;
    компонент; составляющая; подпоказатель; разбивка; загрязнитель`,
  variable: `variable; input; input id; quantity; data element; variable / input; parameter; item;
    variable; donnée; intrant; entrée; grandeur; donnée d'entrée; paramètre;
    variable; insumo; entrada; dato de entrada; magnitud; parámetro;
    المتغير; المتغيّر; المدخل; المدخلات; المعطى;
    变量; 输入; 输入项; 参数; 数据项;
    переменная; входные данные; вход; величина; параметр; исходные данные`,
  value: `value; result; figure; data; amount; reported value; kpi value; final value; calculated result; observation; obs_value; answer; response; reported figure;
    valeur; résultat; chiffre; donnée déclarée; valeur déclarée; réponse; montant;
    valor; resultado; cifra; dato; valor reportado; valor declarado; respuesta; cantidad;
    القيمة; قيمة; النتيجة; الرقم; القيمة المبلغ عنها; الإجابة;
    数值; 值; 结果; 数据; 报告值; 指标值; 取值;
    значение; результат; величина показателя; данные; цифра; отчетное значение; ответ; сумма`,
  unit: `unit; units; unit of measure; unit of measurement; measurement unit; uom; unit_measure;
    unité; unité de mesure; unités; unitemesure;
    unidad; unidad de medida; unidades;
    الوحدة; وحدة; وحدة القياس;
    单位; 计量单位; 度量单位;
    единица; единицы; единица измерения; ед изм; ед. изм.; единицы измерения`,
  period: `year; period; reporting year; reporting period; data year; time; time period; time_period; date; reference year; fiscal year;
    année; période; exercice; année de référence; année de déclaration; date; datedonnee; an;
    año; período; periodo; ejercicio; año de referencia; fecha; año del informe;
    السنة; سنة; العام; الفترة; سنة الإبلاغ; السنة المرجعية; فترة الإبلاغ;
    年; 年份; 年度; 期间; 报告年; 报告年份; 时间; 报告期;
    год; период; отчетный год; отчетный период; дата; год отчета`,
  city: `city; city name; municipality; town; local government; geo; ref_area; place; area name; location;
    ville; commune; municipalité; nom de la ville; collectivité; territoire;
    ciudad; municipio; nombre de la ciudad; localidad; ayuntamiento;
    المدينة; مدينة; اسم المدينة; البلدية;
    城市; 城市名称; 市; 地区;
    город; название города; муниципалитет; населенный пункт; муниципальное образование`,
  cityId: `city id; city_id; city code; municipality code; geo code; code ville; identifiant ville; código de ciudad; id ciudad; رمز المدينة; 城市代码; 城市编号; код города; ид города`,
  country: `country; country name; nation; pays; país; البلد; الدولة; 国家; 国名; страна`,
  iso3: `iso3; iso 3; iso; iso code; country code; iso alpha 3; code pays; código de país; رمز البلد; 国家代码; код страны`,
  latitude: `latitude; lat; latitud; خط العرض; 纬度; широта`,
  longitude: `longitude; lon; lng; long; longitud; خط الطول; 经度; долгота`,
  status: `status; reporting status; reported; state; availability; obs_status; reported?;
    statut; état; déclaré; disponibilité;
    estado; estatus; reportado; informado; disponibilidad;
    الحالة; مبلغ عنه; التوفر;
    状态; 报告状态; 是否报告;
    статус; состояние; сообщено; доступность`,
  verified: `verified; verified?; verification; vérifié; vérification; verificado; verificación; تم التحقق; التحقق; 已核实; 核实; проверено; проверка`,
  reason: `reason; reason for absence; reason not reported; why missing; absence reason; motif; raison; motif d'absence; motivo; razón; motivo de ausencia; السبب; سبب الغياب; سبب عدم الإبلاغ; 原因; 缺失原因; 未报告原因; причина; причина отсутствия`,
  quality: `quality; data quality; quality grade; data quality grade; reliability; qualité; qualité des données; fiabilité; calidad; calidad de los datos; calidad de datos; fiabilidad; الجودة; جودة البيانات; 质量; 数据质量; качество; качество данных; достоверность`,
  origin: `origin; data origin; origin of data; provenance; origine; origine des données; provenance des données; origen; origen de los datos; procedencia; المنشأ; منشأ البيانات; مصدر المنشأ; 来源类别; 数据来源类型; происхождение; происхождение данных`,
  source: `source; data source; sources; source of data; source document; source des données; fuente; fuente de datos; fuentes; fuente de los datos; المصدر; مصدر البيانات; المصادر; 来源; 数据来源; 资料来源; источник; источник данных; источники`,
  sourceYear: `source year; year of source; year of data; data vintage; année de la source; année source; año de la fuente; año del dato; سنة المصدر; سنة البيانات; 来源年份; 数据年份; год источника; год данных`,
  evidence: `evidence; evidence link; link; url; file; document; attachment; preuve; justificatif; lien; pièce jointe; fichier; evidencia; prueba; enlace; documento; archivo; adjunto; الدليل; الرابط; المرفق; الإثبات; 证据; 证明材料; 链接; 附件; подтверждение; доказательство; ссылка; файл; документ`,
  note: `note; notes; comment; comments; remark; remarks; footnote; observations; details; more details; commentaire; commentaires; remarque; remarques; précisions; nota; notas; comentario; comentarios; observaciones; detalles; ملاحظة; ملاحظات; تعليق; تعليقات; 备注; 注释; 评论; 注; примечание; примечания; комментарий; комментарии; замечание`,
  numerator: `numerator; numerator value; numérateur; numerador; البسط; 分子; числитель`,
  denominator: `denominator; denominator value; dénominateur; denominador; المقام; 分母; знаменатель`,
  raw: `raw; as printed; original; as given; tel quel; original value; valor original; كما ورد; 原始值; исходное значение`,
  synthetic: `synthetic; invented; synthétique; sintético; اصطناعي; 合成; синтетический`,
  basis: `basis; base; الأساس; 依据; основание`,
  ignored: `dimension; sub-dimension; subdimension; category; level; core / advanced; performance; band; points; score; benchmark; target; sdg; sous-dimension; catégorie; niveau; cible; objectif; subdimensión; categoría; nivel; meta; objetivo; البعد; البعد الفرعي; الفئة; المستوى; الهدف; 维度; 子维度; 类别; 级别; 目标; измерение; подизмерение; категория; уровень; цель; asdf_id; page; row; line`,
};

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(headings) as [ColumnRole, string][])
    .toReversed()
    .flatMap(([role, list]) => list.split(";").map((heading): [string, ColumnRole] => [foldName(heading), role])),
);

/**
 * What a column with this heading holds, null when the heading is not known. What stands in brackets behind it does
 * not count.
 *
 * @example columnRole("Reporting year") // => "period"
 * @example columnRole("Значение (%)") // => "value"
 * @example columnRole("Shoe size") // => null
 */
export function columnRole(heading: string): ColumnRole | null {
  const whole = roles.get(foldName(heading));
  if (whole !== undefined) return whole;
  const bare = foldName(heading.replace(/[([（].*$/u, ""));
  if (bare !== "" && roles.has(bare)) return roles.get(bare) ?? null;
  // Bilingual headings: "Code / Código", "Value\nValeur".
  for (const part of heading.split(/\s*[/|\n]\s*/u)) {
    const role = roles.get(foldName(part));
    if (role !== undefined) return role;
  }
  return null;
}
