import type { Context } from "hono";
import { RequestProblem } from "./problem.ts";

/** A file that came with a request. */
export interface UploadedFile {
  /** Without folders and characters that cannot be seen; at most 200 characters. */
  name: string;
  bytes: Uint8Array;
}

/**
 * The form field `file` of a request.
 *
 * @throws RequestProblem 400 when there is none, 413 when it is larger than may be
 */
export async function uploadedFile(context: Context, mostBytes: number): Promise<UploadedFile> {
  const type = context.req.header("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) throw noFile();
  const form = await context.req.raw.formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) throw noFile();
  if (file.size > mostBytes)
    throw new RequestProblem(413, "too-large", `a file may have ${mostBytes} bytes`, {
      values: { limit: mostBytes / 1_000_000 },
    });
  return { name: safeName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

const noFile = () => new RequestProblem(400, "file-missing", "the form field `file` is missing");

/**
 * A file's name as it may be kept and sent: no folders, no control or direction characters.
 *
 * @example safeName("../../etc/pass\u0000wd.pdf") // => "passwd.pdf"
 */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return clean === "" || /^\.+$/.test(clean) ? "file" : clean.slice(0, 200);
}

/**
 * `Content-Disposition` that makes a browser save a file and never show it.
 *
 * @see RFC 6266, and RFC 8187 for names outside ASCII
 * @example attachment("año.pdf") // => "attachment; filename=\"a_o.pdf\"; filename*=UTF-8''a%C3%B1o.pdf"
 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .-]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
