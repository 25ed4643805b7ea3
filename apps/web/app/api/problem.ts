import type { MessageValues } from "@urbimetry/model";

/** What the API says when it can't answer as asked. */
export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  values?: MessageValues;
  at?: { path: string; message: string }[];
}

/** Thrown by the client for a problem document. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.title);
    this.name = "ApiProblem";
    this.document = document;
  }

  get status(): number {
    return this.document.status;
  }

  get code(): string {
    return this.document.code;
  }
}

/** Thrown by the client when no answer came: the network is away, or the server is. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super("no answer from the server", { cause });
    this.name = "NoAnswer";
  }
}
