/**
 * The outside world failed: a file cannot be read, is not what it claims to be, or is too large to be read safely.
 *
 * `code` is stable and names the messages `error.<code>.message` and `error.<code>.fix`; `values` fill them.
 */
export class SourceError extends Error {
  readonly code: string;
  readonly values: Record<string, string | number>;

  constructor(
    code: string,
    message: string,
    values: Record<string, string | number> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "SourceError";
    this.code = code;
    this.values = values;
  }
}
