import { z } from "@hono/zod-openapi";
import { Language } from "@urbimetry/model";
import {
  findCity,
  findPersons,
  invitationState,
  listSecondFactors,
  type Invitation,
  type Membership,
} from "@urbimetry/store";
import type { Target } from "../policy/decide.ts";
import type { Services } from "../services.ts";

/** An e-mail address, kept in small letters. */
export const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());

export const PersonName = z.string().trim().min(1).max(120);

/** What a message or an invitation is written in, and for how many days a link holds. */
export const linkTerms = { language: Language.default("en"), days: z.number().int().min(1).max(60).default(14) };

export const RoleAnswer = z.object({
  role: z.string(),
  /** Categories, KPIs and data points that a contributor may write; empty for all. */
  covers: z.array(z.string()).optional(),
  qualification: z.enum(["provisional", "qualified"]).nullable().optional(),
});

export const PersonAnswer = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(RoleAnswer),
  /** Whether she has set up an authenticator app or a passkey. */
  secondFactor: z.boolean(),
});

export const InvitationAnswer = z.object({
  invitationId: z.string(),
  kind: z.enum(["first-administrator", "member", "guest"]),
  state: z.enum(["open", "accepted", "revoked", "expired"]),
  email: z.string().nullable(),
  roles: z.array(RoleAnswer),
  guest: z.object({ roundId: z.string(), name: z.string(), covers: z.array(z.string()) }).nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  acceptedAt: z.string().nullable(),
});

/** Made invitations answer with their link where it was not sent; it is shown this once. */
export const LinkAnswer = z.object({
  invitationId: z.string(),
  link: z.string().nullable(),
  mailed: z.boolean(),
  expiresAt: z.string(),
});

/** Members as persons, each with her roles; who has no account any more is left out. */
export async function peopleOf(
  { database }: Pick<Services, "database">,
  members: readonly Membership[],
): Promise<z.infer<typeof PersonAnswer>[]> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const [persons, factors] = await Promise.all([findPersons(database, ids), listSecondFactors(database, ids)]);
  return persons.map(({ personId, name, email }) => {
    const own = factors.get(personId);
    return {
      personId,
      name,
      email,
      roles: members.filter((member) => member.personId === personId).map(roleAnswer),
      secondFactor: own !== undefined && (own.authenticator || own.passkeys > 0),
    };
  });
}

export const roleAnswer = (
  member: { role: string; covers?: string[] } | { role: string; qualification?: "provisional" | "qualified" | null },
): z.infer<typeof RoleAnswer> => ({
  role: member.role,
  ...("covers" in member && { covers: member.covers }),
  ...("qualification" in member && { qualification: member.qualification }),
});

export const invitationAnswer = (invitation: Invitation, at: string): z.infer<typeof InvitationAnswer> => ({
  invitationId: invitation.invitationId,
  kind: invitation.kind,
  state: invitationState(invitation, at),
  email: invitation.email,
  roles: invitation.memberships.map(roleAnswer),
  guest: invitation.guest,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  acceptedAt: invitation.acceptedAt,
});

/** A city as what a request is about; nothing where there is no such city. */
export async function cityTarget({ database }: Pick<Services, "database">, cityId: string): Promise<Target> {
  const city = await findCity(database, cityId);
  return city === null ? {} : { cityId, hubId: city.hubId };
}

/** Who does something in a request, and when. */
export const doingOf = (by: string, { now }: Pick<Services, "now">) => ({ by, at: now() });
