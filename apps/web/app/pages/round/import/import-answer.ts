import type { FigureContent, Severity } from "@urbimetry/model";
import type { PointResult } from "../answers/grid-answer.ts";

/** An import as it is listed. */
export interface ImportHead {
  importId: string;
  fileName: string;
  sha256: string;
  state: "previewed" | "confirmed" | "undone" | "dropped";
  recognised: Record<string, string | null>;
  createdAt: string;
  createdBy: string;
  decidedAt: string | null;
  counts: { added: number; changed: number; refused: number; problems: number };
}

/** What a file would change, or changed, with every problem in words. */
export interface ImportPreview extends ImportHead {
  changes: {
    figureId: string;
    kind: "added" | "changed";
    content: FigureContent | null;
    now: FigureContent | null;
    raw: string | null;
    at: Record<string, string | number> | null;
  }[];
  problems: { rule: string; severity: Severity; message: string; fix: string; at: string | null }[];
  results: PointResult[];
}
