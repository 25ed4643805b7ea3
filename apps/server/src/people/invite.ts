import type { Language } from "@urbimetry/model";
import {
  addInvitation,
  findPerson,
  findPersonByEmail,
  type Doing,
  type GuestWork,
  type OfferedMembership,
  type Within,
} from "@urbimetry/store";
import { newToken, tokenHash } from "../auth/token.ts";
import { speech } from "../mail/speech.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { Services } from "../services.ts";

/** What somebody is invited to. */
export interface Invite {
  /** Name of the city, the hub, or the installation. */
  place: string;
  cityId: string | null;
  hubId: string | null;
  email: string | null;
  language: Language;
  days: number;
  membership?: OfferedMembership;
  guest?: GuestWork;
}

/** A made invitation; its link is told once, and only where it was not sent. */
export interface MadeInvitation {
  invitationId: string;
  link: string | null;
  mailed: boolean;
  expiresAt: string;
}

type Needs = Pick<Services, "newId" | "now" | "origin" | "sendsMail">;

/** Moment so many days after another. */
export const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString();

/** Address of the page on which an invitation is accepted, or a guest begins. */
export const linkOf = (origin: string, language: Language, page: "invitation" | "guest", token: string): string =>
  `${origin}/${language}/${page}?token=${token}`;

/**
 * Makes an invitation, or a guest's link, and writes the message with it.
 *
 * Where messages are sent, the link of an invitation goes to its address alone: so whoever accepts it owns the address.
 */
export async function invite(within: Within, invited: Invite, doing: Doing, services: Needs): Promise<MadeInvitation> {
  const { email, language, days, membership, guest, cityId, hubId } = invited;
  const token = newToken();
  const invitationId = services.newId();
  const kind = guest === undefined ? "member" : "guest";
  const expiresAt = daysAfter(doing.at, days);
  const sent = services.sendsMail && email !== null;
  const mailed = sent && kind === "member";
  await addInvitation(
    within,
    {
      invitationId,
      tokenSha256: tokenHash(token),
      kind,
      cityId,
      hubId,
      email,
      memberships: membership === undefined ? [] : [membership],
      guest: guest ?? null,
      language,
      mailed,
      expiresAt,
    },
    doing,
  );
  const link = linkOf(services.origin, language, kind === "guest" ? "guest" : "invitation", token);
  if (sent) await send(within, { ...invited, email, link, expiresAt }, doing, services);
  return { invitationId, link: mailed ? null : link, mailed: sent, expiresAt };
}

async function send(
  within: Within,
  invited: Invite & { email: string; link: string; expiresAt: string },
  { by }: Doing,
  services: Needs,
): Promise<void> {
  const { email, language, place, link, membership, guest } = invited;
  const inviter = (await findPerson(within, by))?.name ?? "Urbimetry";
  const known = await findPersonByEmail(within, email);
  const words = speech(language);
  const common = { inviter, place, link, until: words.date(invited.expiresAt.slice(0, 10)) };
  const to = { to: email, personId: known?.personId ?? null, language };
  if (guest !== undefined)
    await writeMail(
      within,
      { ...to, kind: "guest-link", values: { ...common, name: guest.name, count: guest.covers.length } },
      services,
    );
  else if (membership !== undefined)
    await writeMail(
      within,
      { ...to, kind: "invitation", values: { ...common, role: words.text(`role.${roleName(membership)}`) } },
      services,
    );
}

/** A role as the messages and the policy name it: `viewer` is one of a hub or of a city. */
export const roleName = ({ scope, role }: Pick<OfferedMembership, "scope" | "role">): string =>
  role === "viewer" ? `${scope}-viewer` : role;
