import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    rolldownOptions: {
      ...(isSsrBuild ? { input: "./app/host/respond.ts" } : {}),
      // The nouns are types and constants; what a page does not name of them stays out of it.
      treeshake: { moduleSideEffects: (id) => !/packages\/(model|charts)\/src\//.test(id) },
    },
  },
  // The built server is one file that needs no node_modules.
  ssr: { noExternal: true },
}));
