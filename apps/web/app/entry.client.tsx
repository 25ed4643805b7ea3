import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { fetchFramework } from "./framework/kept-framework.ts";
import { fetchWords } from "./words/kept-words.ts";
import { isLanguage } from "./words/languages.ts";

/** Version of something that the server has announced in the page's head. */
function announced(address: string): string | null {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="preload"][href^="${address}"]`);
  return link && new URL(link.href).searchParams.get("version");
}

/** What the page speaks and is laid out by comes first: the server made it so, and it must go on being the same. */
async function start(): Promise<void> {
  const { lang } = document.documentElement;
  const words = announced("/words/");
  const framework = announced("/framework.json");
  await Promise.all([
    words && isLanguage(lang) && fetchWords({ language: lang, version: words }),
    framework && fetchFramework(framework),
  ]);
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
