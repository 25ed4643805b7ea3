import { ApiProblem, NoAnswer, type ProblemDocument } from "./problem.ts";

/** Sends a request; `fetch` in a browser, the server's own function on the server. */
export type Send = (path: string, options?: RequestInit) => Promise<Response>;

/** What a write may carry beside its body. */
export interface WriteOptions {
  /** The same key makes the same write happen once, however often it is sent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** The API as pages use it. Paths stand below `/api/v1`. */
export interface ApiClient {
  get<Answer>(path: string, options?: { signal?: AbortSignal }): Promise<Answer>;
  write<Answer>(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    options?: WriteOptions,
  ): Promise<Answer>;
  /** Sends a file as it is. */
  upload<Answer>(path: string, file: Blob, name: string, options?: WriteOptions): Promise<Answer>;
}

/**
 * A client of the API over any way of sending.
 *
 * @throws ApiProblem from every function when the API refuses, NoAnswer when nothing came back
 */
export function apiClient(send: Send): ApiClient {
  const answerOf = async <Answer>(path: string, options: RequestInit): Promise<Answer> => {
    let response: Response;
    try {
      response = await send(`/api/v1${path}`, options);
    } catch (cause) {
      throw new NoAnswer(cause);
    }
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) throw await problemOf(response, type);
    return (type.includes("json") ? await response.json() : undefined) as Answer;
  };
  const headersOf = ({ idempotencyKey }: WriteOptions): Record<string, string> =>
    idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  return {
    get: (path, { signal } = {}) => answerOf(path, { headers: { accept: "application/json" }, signal }),
    write: (method, path, body, options = {}) =>
      answerOf(path, {
        method,
        headers: { ...headersOf(options), ...(body === undefined ? {} : { "content-type": "application/json" }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: options.signal,
      }),
    upload: (path, file, name, options = {}) => {
      const form = new FormData();
      form.set("file", file, name);
      return answerOf(path, { method: "POST", headers: headersOf(options), body: form, signal: options.signal });
    },
  };
}

async function problemOf(response: Response, type: string): Promise<Error> {
  // A proxy that answers for a server that is away speaks HTML.
  if (!type.includes("json")) return new NoAnswer(`${response.status} ${response.statusText}`);
  const document = (await response.json()) as Partial<ProblemDocument>;
  return new ApiProblem({
    ...document,
    status: response.status,
    code: document.code ?? "server-error",
    title: document.title ?? response.statusText,
  });
}

/** The API from a page in a browser. */
export const browserApi: ApiClient = apiClient((path, options) => fetch(path, options));
