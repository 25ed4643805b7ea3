import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { fetchWords } from "./words/kept-words.ts";
import { isLanguage } from "./words/languages.ts";

/** The words come first: the page that the server made speaks already, and must go on speaking the same. */
async function start(): Promise<void> {
  const preload = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  const { lang } = document.documentElement;
  const version = preload && new URL(preload.href).searchParams.get("version");
  if (version && isLanguage(lang)) await fetchWords({ language: lang, version });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <HydratedRouter />
      </StrictMode>,
    );
  });
}

void start();
