/**
 * Who may import whom. What is not listed here is not imported; the drawing in ARCHITECTURE.md says the same.
 *
 * Tests may also take the framework, to work on real KPIs.
 */
export const arrows: Record<string, readonly string[]> = {
  model: [],
  framework: ["model"],
  engine: ["model"],
  workbook: ["model"],
  charts: ["model"],
  world: ["model"],
  store: ["model"],
  reports: ["model", "charts"],
  pipeline: ["model", "framework", "workbook", "engine", "world", "reports", "store"],
  cli: ["model", "framework", "store", "pipeline"],
  server: ["model", "framework", "store", "pipeline"],
  web: ["model", "charts"],
};

/** Packages a test may import beyond its room's arrows. */
export const testArrows: Record<string, readonly string[]> = {
  engine: ["framework", "world"],
  workbook: ["framework", "engine"],
  charts: ["framework", "engine"],
  reports: ["framework", "engine"],
  framework: ["engine"],
  world: ["framework", "engine"],
};
