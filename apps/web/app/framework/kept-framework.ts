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

/** Fetches the framework; a browser keeps it until it changes. */
export async function fetchFramework(version: string): Promise<PageFramework> {
  const answer = await fetch(`/framework.json?version=${version}`);
  return keepFramework((await answer.json()) as PageFramework);
}
