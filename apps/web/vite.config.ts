import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

// The nouns are types and constants; what a page does not name of them stays out of it.
const treeshake = { moduleSideEffects: (id: string) => !/packages\/(model|charts)\/src\//.test(id) };

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2023", assetsInlineLimit: 0, rolldownOptions: { treeshake } },
  environments: { ssr: { build: { rolldownOptions: { input: "./app/host/respond.ts" } } } },
  // The built server is one file that needs no node_modules.
  ssr: { noExternal: true },
});
