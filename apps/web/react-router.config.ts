import type { Config } from "@react-router/dev/config";

/** Built into `dist`, which git, linters and the compiler already leave alone. */
export default {
  appDirectory: "app",
  buildDirectory: "dist",
  ssr: true,
  // The pages are few: their list travels with the first one, and no page asks for it again.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
