import type { Api } from "../route.ts";

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  $ref?: string;
  const?: unknown;
}

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
  "x-action"?: string;
  "x-upload"?: string;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The reference of the API as one page of HTML, made from its description. Nothing is fetched and nothing is run. */
export async function referencePage(app: Api): Promise<Response> {
  const document = (await (await app.request("/api/v1/openapi.json")).json()) as Document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? "Other");
  const sections = [...byTag].map(
    ([tag, own]) =>
      `<section><h2 id="${escaped(tag)}">${escaped(tag)}</h2>${own.map(operationHtml).join("")}</section>`,
  );
  const contents = [...byTag.keys()].map((tag) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`);
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Urbimetry API</title><style>${style}</style></head><body><header><h1>Urbimetry API</h1>
<p>${operations.length} operations below <code>/api/v1</code>. The same as a file: <a href="/api/v1/openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Contents"><ul>${contents.join("")}</ul></nav><main>${sections.join("")}</main></body></html>`;
  return new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${await styleHash()}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? "" : ", optional"}</td><td>${escaped(typeOf(schema))}</td></tr>`,
  );
  const body = operation.requestBody?.content["application/json"]?.schema;
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status !== "default")
    .map(([status, { content }]) => {
      const [type = "", { schema } = {}] = Object.entries(content ?? {})[0] ?? [];
      return `<h4>${status} <small>${escaped(type)}</small></h4>${schemaHtml(schema)}`;
    });
  const upload = operation["x-upload"] ? `<p>Body: <code>${escaped(operation["x-upload"])}</code></p>` : "";
  return `<article><h3><code class="${method}">${method.toUpperCase()}</code> <code>${escaped(path)}</code></h3>
<p>${escaped(operation.summary ?? "")} <small>Needs <code>${escaped(operation["x-action"] ?? "")}</code></small></p>
${parameters.length > 0 ? `<table><thead><tr><th>Parameter</th><th>Place</th><th>Type</th></tr></thead><tbody>${parameters.join("")}</tbody></table>` : ""}
<details><summary>Body and answer</summary>${upload}${body ? `<h4>Body</h4>${schemaHtml(body)}` : ""}${answers.join("")}</details></article>`;
}

const schemaHtml = (schema: Schema | undefined): string => `<pre>${escaped(outline(schema, ""))}</pre>`;

function outline(schema: Schema | undefined, indent: string): string {
  if (schema?.properties) {
    const lines = Object.entries(schema.properties).map(
      ([name, one]) =>
        `${indent}  ${name}${schema.required?.includes(name) ? "" : "?"}: ${outline(one, `${indent}  `)}`,
    );
    return `{\n${lines.join("\n")}\n${indent}}`;
  }
  if (schema?.items) return `list of ${outline(schema.items, indent)}`;
  const choices = schema?.anyOf ?? schema?.oneOf;
  if (choices) return choices.map((choice) => outline(choice, indent)).join(" | ");
  return typeOf(schema);
}

function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return "any";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "any";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 "Noto Sans",system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem 1.5rem}
h1{font-size:1.75rem}h2{border-top:2px solid;margin-top:3rem;padding-top:.5rem}h3{font-size:1rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
p{margin:.25rem 0}code,pre{font-family:"Noto Sans Mono",monospace;font-size:.875rem}pre{overflow:auto;padding:.75rem;border:1px solid}
table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:start;padding:.125rem 1rem .125rem 0;border-bottom:1px solid}nav ul{columns:3;padding-inline-start:1rem}`;

const styleHash = async (): Promise<string> =>
  Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style))).toString("base64");
