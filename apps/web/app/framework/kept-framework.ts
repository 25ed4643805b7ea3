import type { PageFramework } from "./page-framework.ts";

let kept: PageFramework | undefined;

/** Keeps the framework that the server hands over, for the page that is being made from it. */
export function keepFramework(framework: PageFramework): PageFramework {
  kept = framework;
  return framework;
}

/** The framework of a version when it is here already. */
export const keptFramework = (version: string): PageFramework | undefined =>
  kept?.version === version ? kept : undefined;

/** Fetches the framework; a browser keeps it until it changes. Without a version, the one that counts now. */
export async function fetchFramework(version?: string): Promise<PageFramework> {
  if (kept !== undefined && (version === undefined || kept.version === version)) return kept;
  const answer = await fetch(`/framework.json${version === undefined ? "" : `?version=${version}`}`);
  return keepFramework((await answer.json()) as PageFramework);
}
