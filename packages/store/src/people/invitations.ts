import type { Language } from "@urbimetry/model";
import { sql } from "kysely";
import { recordAudit, systemChain } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { Membership } from "../members/members.ts";

/** A membership that accepting an invitation gives; whose it will be is not known yet. */
export type OfferedMembership =
  | { scope: "system"; role: "secretariat" }
  | Omit<Extract<Membership, { scope: "hub" }>, "personId">
  | Omit<Extract<Membership, { scope: "city" }>, "personId">;

/** What a guest's link was made for. */
export interface GuestWork {
  cityId: string;
  roundId: string;
  /** Data points that she may read and write. */
  covers: string[];
  /** Who she is, in the inviter's words. */
  name: string;
}

/** A link that gives a role, or, for a guest, a few data points without an account. */
export interface Invitation {
  invitationId: string;
  kind: "first-administrator" | "member" | "guest";
  /** Where those are who may take it back; both null for the system. */
  cityId: string | null;
  hubId: string | null;
  email: string | null;
  memberships: OfferedMembership[];
  guest: GuestWork | null;
  language: Language;
  /** Sent to its address and shown to nobody: whoever accepts it owns the address. */
  mailed: boolean;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  acceptedAt: string | null;
  acceptedBy: string | null;
  revokedAt: string | null;
}

/** An invitation as it is first written down. */
export type NewInvitation = Omit<Invitation, "createdAt" | "createdBy" | "acceptedAt" | "acceptedBy" | "revokedAt"> & {
  /** SHA-256 of the link's secret part, which is kept nowhere. */
  tokenSha256: string;
};

interface InvitationRow {
  invitation_id: string;
  kind: Invitation["kind"];
  city_id: string | null;
  hub_id: string | null;
  email: string | null;
  memberships: OfferedMembership[];
  guest: GuestWork | null;
  language: Language;
  mailed: boolean;
  created_at: string;
  created_by: string;
  expires_at: string;
  accepted_at: string | null;
  accepted_by: string | null;
  revoked_at: string | null;
}

const invitationOf = (row: InvitationRow): Invitation => ({
  invitationId: row.invitation_id,
  kind: row.kind,
  cityId: row.city_id,
  hubId: row.hub_id,
  email: row.email,
  memberships: row.memberships,
  guest: row.guest,
  language: row.language,
  mailed: row.mailed,
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  acceptedBy: row.accepted_by,
  revokedAt: row.revoked_at,
});

export async function addInvitation(within: Within, invitation: NewInvitation, doing: Doing): Promise<void> {
  const { invitationId, tokenSha256, kind, cityId, hubId, memberships, guest, language, expiresAt } = invitation;
  const email = invitation.email?.toLowerCase() ?? null;
  await sql`
    insert into invitation (invitation_id, token_sha256, kind, city_id, hub_id, email, memberships, guest, language,
      mailed, created_at, created_by, expires_at)
    values (${invitationId}, ${tokenSha256}, ${kind}, ${cityId}, ${hubId}, ${email},
      ${JSON.stringify(memberships)}::jsonb, ${guest && JSON.stringify(guest)}::jsonb, ${language},
      ${invitation.mailed}, ${doing.at}, ${doing.by}, ${expiresAt})`.execute(within);
  await record(within, invitation, doing, "invitation.made", { email, kind, memberships, guest, expiresAt });
}

/** The invitation of a link, with a lock on it where it is about to be accepted. */
export async function findInvitationByToken(
  database: Database | Within,
  tokenSha256: string,
  { lock = false } = {},
): Promise<Invitation | null> {
  const { rows } = await sql<InvitationRow>`
    select * from invitation where token_sha256 = ${tokenSha256} ${lock ? sql`for update` : sql``}`.execute(database);
  return rows[0] ? invitationOf(rows[0]) : null;
}

export async function findInvitation(database: Database | Within, invitationId: string): Promise<Invitation | null> {
  const { rows } = await sql<InvitationRow>`
    select * from invitation where invitation_id = ${invitationId}`.execute(database);
  return rows[0] ? invitationOf(rows[0]) : null;
}

/** Invitations of a city, of a hub, or of the system, the latest first. */
export async function listInvitations(
  database: Database | Within,
  of: { cityId: string } | { hubId: string } | { system: true },
): Promise<Invitation[]> {
  const where =
    "cityId" in of
      ? sql`city_id = ${of.cityId}`
      : "hubId" in of
        ? sql`hub_id = ${of.hubId}`
        : sql`city_id is null and hub_id is null`;
  const { rows } = await sql<InvitationRow>`
    select * from invitation where ${where} order by created_at desc, invitation_id limit 500`.execute(database);
  return rows.map(invitationOf);
}

/** Whether an invitation still stands at a moment. A guest's link may be opened again. */
export function invitationState(
  { kind, acceptedAt, revokedAt, expiresAt }: Invitation,
  at: string,
): "open" | "accepted" | "revoked" | "expired" {
  if (revokedAt !== null) return "revoked";
  if (acceptedAt !== null && kind !== "guest") return "accepted";
  return expiresAt <= at ? "expired" : "open";
}

/** Notes who accepted an invitation; a guest's first visit, too. */
export async function noteAccepted(within: Within, invitation: Invitation, { by, at }: Doing): Promise<void> {
  await sql`
    update invitation set accepted_at = ${at}, accepted_by = ${by}
    where invitation_id = ${invitation.invitationId} and accepted_at is null`.execute(within);
  await record(within, invitation, { by, at }, "invitation.accepted", { kind: invitation.kind });
}

/** Takes an invitation back, or a guest's link away. */
export async function revokeInvitation(within: Within, invitation: Invitation, doing: Doing): Promise<void> {
  await sql`
    update invitation set revoked_at = ${doing.at}
    where invitation_id = ${invitation.invitationId} and revoked_at is null`.execute(within);
  await record(within, invitation, doing, "invitation.revoked", null);
}

/** Takes back what was not accepted of a kind: a new first link makes the ones before it void. */
export async function revokeOpenInvitations(
  within: Within,
  kind: Invitation["kind"],
  { at }: Pick<Doing, "at">,
): Promise<void> {
  await sql`
    update invitation set revoked_at = ${at}
    where kind = ${kind} and accepted_at is null and revoked_at is null`.execute(within);
}

const record = (
  within: Within,
  { invitationId, cityId }: Pick<Invitation, "invitationId" | "cityId">,
  { by, at }: Doing,
  action: string,
  after: object | null,
) =>
  recordAudit(within, {
    cityId: cityId ?? systemChain,
    at,
    actor: by,
    action,
    subject: invitationId,
    before: null,
    after,
  });
