import { listMemberships } from "@urbimetry/store";
import type { Asker } from "../policy/decide.ts";
import type { Services } from "../services.ts";

const nobody: Asker = { personId: null, memberships: [], secondFactor: false };

/** Finds out who sends a request, by session cookie, key or guest's link. */
export async function askerOf(
  request: Request,
  { auth, database }: Pick<Services, "auth" | "database">,
): Promise<Asker> {
  const session = await auth.api.getSession({ headers: request.headers });
  if (session === null) return nobody;
  return {
    personId: session.user.id,
    memberships: await listMemberships(database, session.user.id),
    secondFactor: false,
  };
}
