import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  redirect,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type LoaderFunctionArgs,
} from "react-router";
import { signedIn } from "./api/server-api.ts";
import { hostContext } from "./host/host-context.ts";
import { useNonce } from "./host/nonce.ts";
import { Failure } from "./parts/failure.tsx";
import { PageFrame } from "./parts/page-frame.tsx";
import { directionOf, isLanguage, languageAsked } from "./words/languages.ts";
import { keptTranslator, translatorFor } from "./words/kept-words.ts";
import { SpeechProvider } from "./words/speech.ts";
import { wordsAddress } from "./words/words.ts";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/page.css";
import "./style/parts.css";

/** What a route may say of itself. */
export interface PageHandle {
  /** A page that is read and not worked on: plain HTML, no script. */
  plain?: boolean;
}

/** The address's first segment is the language; without one, the language that the browser asks for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const [, first] = url.pathname.split("/");
  if (!isLanguage(first)) {
    const language = languageAsked(request.headers.get("accept-language"));
    if (url.pathname === "/") throw redirect(`/${language}${url.search}`);
    return { words: loadWords(language), person: null };
  }
  return { words: loadWords(first), person: await signedIn({ request, context }) };

  function loadWords(language: Parameters<typeof translatorFor>[0]["language"]) {
    const words = context.get(hostContext).words(language);
    translatorFor(words);
    return { language: words.language, version: words.version };
  }
}

export type RootData = Awaited<ReturnType<typeof loader>>;

/** What the root has loaded, for every page. */
export const useRoot = (): RootData | undefined => useRouteLoaderData<typeof loader>("root");

/** The document around every page. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot();
  const nonce = useNonce();
  const plain = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.plain === true);
  const language = root?.words.language ?? "en";
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        {root && !plain && <link rel="preload" as="fetch" crossOrigin="anonymous" href={wordsAddress(root.words)} />}
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        {!plain && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** Every page, in its language. */
export default function Root() {
  return (
    <Spoken>
      <Outlet />
    </Spoken>
  );
}

/** What stands in place of a page that could not be made. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <Spoken fallback={<main className="page-text">{status}</main>}>
      <PageFrame>
        <Failure status={status} code={isRouteErrorResponse(error) ? codeOf(error.data) : null} />
      </PageFrame>
    </Spoken>
  );
}

const codeOf = (data: unknown): string | null =>
  typeof data === "object" && data !== null && "code" in data && typeof data.code === "string" ? data.code : null;

function Spoken({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  const root = useRoot();
  const translator = root && keptTranslator(root.words);
  return translator ? <SpeechProvider value={translator}>{children}</SpeechProvider> : fallback;
}
