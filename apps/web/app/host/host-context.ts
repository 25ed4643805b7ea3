import { createContext } from "react-router";
import type { Language } from "@urbimetry/model";
import type { PageFramework } from "../framework/page-framework.ts";
import type { Words } from "../words/words.ts";

/** What the server hands to the pages when it renders them. */
export interface Host {
  /** Answers a request to the API in the same process. */
  api(request: Request): Promise<Response>;
  /** The messages that the pages say. */
  words(language: Language): Words;
  /** The framework as the grid lays it out. */
  framework(): PageFramework;
  /** Address people reach the server at. */
  origin: string;
}

/** The host of the page that is being rendered. */
export const hostContext = createContext<Host>();

/** The request's own number, which lets its scripts and styles run and no others. */
export const nonceContext = createContext<string>();
