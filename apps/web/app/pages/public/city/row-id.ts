/** Where a data point stands on the page. */
export const rowId = (dataPointId: string): string => `point-${dataPointId.replaceAll(".", "-")}`;
