import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["scripts/house/test-seed.ts"],
    include: ["{packages,apps,scripts,examples,data}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
