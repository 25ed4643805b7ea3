import { Outlet, redirect, type LoaderFunctionArgs } from "react-router";
import { signedIn } from "../api/server-api.ts";
import { isLanguage } from "../words/languages.ts";

/** Pages for people who are signed in; others are asked to sign in and come back. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  if (person === null) {
    const { pathname, search } = new URL(args.request.url);
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
