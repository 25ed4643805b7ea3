import { Outlet, type LoaderFunctionArgs } from "react-router";
import { isLanguage } from "../words/languages.ts";

/** Refuses an address of which the first segment is no language. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isLanguage(params["language"])) throw new Response(null, { status: 404 });
  return null;
}

/** All pages of one language. */
export default function LanguagePages() {
  return <Outlet />;
}
