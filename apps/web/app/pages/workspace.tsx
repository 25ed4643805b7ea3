import { Outlet, redirect, type LoaderFunctionArgs } from "react-router";
import { signedIn } from "../api/server-api.ts";
import { isLanguage } from "../words/languages.ts";

/** Carries a guest's link. What it opens is decided by the API alone. */
const guestCookie = /(^|;\s*)urbimetry\.guest=/;

/** Pages for people who are signed in; others are asked to sign in and come back. A guest sees the round she was asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  const { pathname, search } = new URL(args.request.url);
  if (person === null) {
    const isGuest = guestCookie.test(args.request.headers.get("cookie") ?? "") && /\/rounds\//.test(pathname);
    if (isGuest) return { person: null };
    const { language } = args.params;
    throw redirect(
      `/${isLanguage(language) ? language : "en"}/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`,
    );
  }
  return { person };
}

export default function Workspace() {
  return <Outlet />;
}
