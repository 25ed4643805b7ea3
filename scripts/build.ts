/**
 * Builds the command line into apps/cli/dist: one entry, a chunk for each command, and the framework, checked, as JSON;
 * and the pages into apps/web/dist.
 *
 *     npm run build
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { compileFramework } from "@urbimetry/framework";
import { buildWeb } from "./build-web.ts";

const folder = "apps/cli/dist";

/** In the build, the framework's data come from JSON that was checked here, not from YAML. */
const compiledSources: Plugin = {
  name: "compiled-sources",
  setup(plugins) {
    plugins.onResolve({ filter: /\/sources\.ts$/ }, ({ importer }) =>
      importer.includes("packages/framework/src")
        ? { path: `${process.cwd()}/scripts/compiled-sources.ts` }
        : undefined,
    );
  },
};

/** Schema steps lie beside the built files as they are. */
const copiedMigrations: Plugin = {
  name: "copied-migrations",
  setup(plugins) {
    plugins.onLoad({ filter: /packages\/store\/src\/database\/migrate\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('"../../migrations/"', '"./migrations/"'),
      loader: "ts",
    }));
    plugins.onEnd(() => cpSync("packages/store/migrations", `${folder}/migrations`, { recursive: true }));
  },
};

function writeData(): void {
  const { framework, benchmarks, recipes, messages, guidance } = compileFramework();
  const write = (name: string, content: unknown) =>
    writeFileSync(`${folder}/data/${name}.json`, JSON.stringify(content));
  write("framework", framework);
  for (const [id, set] of Object.entries(benchmarks)) write(`benchmarks-${id}`, set);
  for (const [id, recipe] of Object.entries(recipes)) write(`recipes-${id}`, recipe);
  for (const [language, texts] of Object.entries(messages)) write(`messages-${language}`, texts);
  for (const [language, texts] of Object.entries(guidance)) write(`guidance-${language}`, texts);
}

const started = performance.now();
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/data`, { recursive: true });
writeData();
await build({
  entryPoints: {
    main: "apps/cli/src/main.ts",
    // A thread of its own, which looks for it beside the bundle.
    "draw-worker": "packages/pipeline/src/index-edition/draws/draw-worker.ts",
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22",
  minifySyntax: true,
  minifyWhitespace: false,
  legalComments: "none",
  // Native code and font files stay where npm puts them; YAML is only needed for somebody's own benchmark file.
  external: ["@myriaddreamin/typst-ts-node-compiler", "@expo-google-fonts/*", "yaml"],
  define: { "process.env.NODE_ENV": '"production"' },
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  plugins: [compiledSources, copiedMigrations],
});
console.error(`built ${folder} in ${Math.round(performance.now() - started)} ms`);
buildWeb();
