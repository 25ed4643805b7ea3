import type { ReactNode } from "react";
import { Link, NavLink, useLocation } from "react-router";
import { languages } from "../words/languages.ts";
import { useRoot } from "../root.tsx";
import { languageNames } from "../words/languages.ts";
import { useSpeech } from "../words/speech.ts";

/** What stands around every page: the way past the navigation, where one can go, the languages. */
export function PageFrame({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const translator = useSpeech();
  const person = useRoot()?.person ?? null;
  const { language } = translator;
  return (
    <>
      <a className="skip" href="#content">
        {translator.text("web.frame.skip")}
      </a>
      <header className="top" data-wide={wide || undefined}>
        <Link className="brand" to={`/${language}`}>
          Urbimetry
        </Link>
        <nav aria-label={translator.text("web.frame.navigation")}>
          <ul>
            {person && (
              <>
                <li>
                  <NavLink to={`/${language}/work`}>{translator.text("web.frame.work")}</NavLink>
                </li>
                <li>
                  <NavLink to={`/${language}/account`}>{translator.text("web.frame.account")}</NavLink>
                </li>
              </>
            )}
            {!person && (
              <li>
                <NavLink to={`/${language}/sign-in`}>{translator.text("web.frame.sign-in")}</NavLink>
              </li>
            )}
          </ul>
        </nav>
        <div className="end">
          <LanguageList />
        </div>
      </header>
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}

/** The same page in the other languages. Words are loaded with the page, so each is a page of its own. */
function LanguageList() {
  const translator = useSpeech();
  const { pathname, search } = useLocation();
  const rest = pathname.split("/").slice(2).join("/");
  return (
    <nav aria-label={translator.text("web.frame.languages")}>
      <ul className="languages">
        {languages.map((language) => (
          <li key={language}>
            <a
              href={`/${language}${rest === "" ? "" : `/${rest}`}${search}`}
              lang={language}
              aria-current={language === translator.language ? "true" : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
