import { addInvitation, hasPersons, revokeOpenInvitations } from "@urbimetry/store";
import { newToken, tokenHash } from "../auth/token.ts";
import { daysAfter, linkOf } from "../people/invite.ts";
import type { Services } from "../services.ts";

const daysOpen = 7;

/**
 * The link that makes the first administrator, where nobody has an account yet. It works once; each start makes a new one
 * and ends those before it. Only its hash is kept.
 */
export async function firstLink({
  database,
  now,
  newId,
  origin,
}: Pick<Services, "database" | "now" | "newId" | "origin">): Promise<{ link: string; expiresAt: string } | null> {
  if (await hasPersons(database)) return null;
  const token = newToken();
  const doing = { by: "system", at: now() };
  const expiresAt = daysAfter(doing.at, daysOpen);
  await database.transaction().execute(async (within) => {
    await revokeOpenInvitations(within, "first-administrator", doing);
    await addInvitation(
      within,
      {
        invitationId: newId(),
        tokenSha256: tokenHash(token),
        kind: "first-administrator",
        cityId: null,
        hubId: null,
        email: null,
        memberships: [{ scope: "system", role: "secretariat" }],
        guest: null,
        language: "en",
        mailed: false,
        expiresAt,
      },
      doing,
    );
  });
  return { link: linkOf(origin, "en", "invitation", token), expiresAt };
}
