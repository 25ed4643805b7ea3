import { askingPerson, findInvitationByToken, invitationState, listMemberships } from "@urbimetry/store";
import { RequestProblem } from "../http/problem.ts";
import type { Asker } from "../policy/decide.ts";
import type { Services } from "../services.ts";
import { cookieOf } from "./session-cookie.ts";
import { tokenHash } from "./token.ts";

const nobody: Asker = { personId: null, memberships: [], secondFactor: false };

/** Cookie and header in which a guest's link is carried. */
export const guestCookie = "urbimetry.guest";
export const guestHeader = "x-urbimetry-guest";

/** Names under which a key keeps what it may be used for, and how its maker was signed in. */
export const keyScopeName = "actions";
export const keyProofName = "proved";

/**
 * Finds out who sends a request: by its key, else by its session, else by a guest's link.
 *
 * @throws RequestProblem 401 `invalid-key`, 429 `key-too-often`
 */
export async function askerOf(
  request: Request,
  { auth, database, now }: Pick<Services, "auth" | "database" | "now">,
): Promise<Asker> {
  const { headers } = request;
  const key = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (key !== undefined) return keyAsker(key, { auth, database });
  const token = auth.sessionToken(headers);
  const person = token === null ? null : await askingPerson(database, token, now());
  if (person !== null)
    return { personId: person.personId, memberships: person.memberships, secondFactor: person.strong };
  const link = headers.get(guestHeader) ?? cookieOf(headers, guestCookie);
  return link === null || link === "" ? nobody : guestAsker(link, { database, now });
}

async function keyAsker(key: string, { auth, database }: Pick<Services, "auth" | "database">): Promise<Asker> {
  const { valid, key: known, error } = await auth.api.verifyApiKey({ body: { key } });
  if (error?.code === "RATE_LIMITED") throw new RequestProblem(429, "key-too-often", "the key is used too often");
  if (!valid || known === null) throw new RequestProblem(401, "invalid-key", "the key is not valid");
  const permissions = known.permissions ?? {};
  return {
    personId: known.referenceId,
    memberships: await listMemberships(database, known.referenceId),
    secondFactor: permissions[keyProofName]?.includes("second-factor") ?? false,
    // A key without scopes may nothing.
    keyScopes: permissions[keyScopeName] ?? [],
  };
}

async function guestAsker(link: string, { database, now }: Pick<Services, "database" | "now">): Promise<Asker> {
  const invitation = await findInvitationByToken(database, tokenHash(link));
  if (invitation === null || invitation.guest === null || invitationState(invitation, now()) !== "open") return nobody;
  const { cityId, roundId, covers } = invitation.guest;
  return { ...nobody, guest: { invitationId: invitation.invitationId, cityId, roundId, covers } };
}
