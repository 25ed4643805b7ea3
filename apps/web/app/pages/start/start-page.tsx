import { redirect, type LoaderFunctionArgs } from "react-router";
import { signedIn } from "../../api/server-api.ts";

/** Leads people to their work, and others to where they sign in. */
export async function loader(args: LoaderFunctionArgs): Promise<never> {
  const person = await signedIn(args);
  throw redirect(`/${args.params["language"]}/${person === null ? "sign-in" : "work"}`);
}

export default function StartPage() {
  return null;
}
