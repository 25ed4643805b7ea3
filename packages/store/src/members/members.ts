import { recordAudit, systemChain } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";

/** What a person may be, and where. */
export type Membership =
  | { scope: "system"; personId: string; role: "secretariat" }
  | {
      scope: "hub";
      hubId: string;
      personId: string;
      role: "hub-manager" | "verifier" | "second-reviewer" | "viewer";
      qualification: "provisional" | "qualified" | null;
    }
  | {
      scope: "city";
      cityId: string;
      personId: string;
      role: "city-coordinator" | "contributor" | "approver" | "viewer";
      /** Categories and KPIs a contributor may write; empty for all. */
      covers: string[];
    };

/** All that a person may be. */
export async function listMemberships(database: Database | Within, personId: string): Promise<Membership[]> {
  const mine = { person: personId };
  const [system, hubs, cities] = await Promise.all([
    database.selectFrom("system_member").selectAll().where("person_id", "=", mine.person).execute(),
    database.selectFrom("hub_member").selectAll().where("person_id", "=", mine.person).orderBy("hub_id").execute(),
    database.selectFrom("city_member").selectAll().where("person_id", "=", mine.person).orderBy("city_id").execute(),
  ]);
  return [...system.map(systemMembership), ...hubs.map(hubMembership), ...cities.map(cityMembership)];
}

/** Everybody of a city, of a hub, or of the whole system. */
export async function listMembers(
  database: Database | Within,
  of: { cityId: string } | { hubId: string } | { system: true },
): Promise<Membership[]> {
  if ("cityId" in of) {
    const rows = await database
      .selectFrom("city_member")
      .selectAll()
      .where("city_id", "=", of.cityId)
      .orderBy("person_id")
      .execute();
    return rows.map(cityMembership);
  }
  if ("hubId" in of) {
    const rows = await database
      .selectFrom("hub_member")
      .selectAll()
      .where("hub_id", "=", of.hubId)
      .orderBy("person_id")
      .execute();
    return rows.map(hubMembership);
  }
  return (await database.selectFrom("system_member").selectAll().orderBy("person_id").execute()).map(systemMembership);
}

const systemMembership = (row: { person_id: string }): Membership => ({
  scope: "system",
  personId: row.person_id,
  role: "secretariat",
});

const hubMembership = (row: {
  hub_id: string;
  person_id: string;
  role: string;
  qualification: string | null;
}): Membership => ({
  scope: "hub",
  hubId: row.hub_id,
  personId: row.person_id,
  role: row.role as "hub-manager",
  qualification: row.qualification as "qualified" | null,
});

const cityMembership = (row: { city_id: string; person_id: string; role: string; covers: string[] }): Membership => ({
  scope: "city",
  cityId: row.city_id,
  personId: row.person_id,
  role: row.role as "contributor",
  covers: row.covers,
});

const placeOf = (member: Membership) =>
  member.scope === "city" ? member.cityId : member.scope === "hub" ? member.hubId : "system";

/** Gives a person a role; the same role anew changes what it covers, or its qualification. */
export async function grantRole(within: Within, member: Membership, { by, at }: Doing): Promise<void> {
  const common = { person_id: member.personId, since: at, granted_by: by };
  if (member.scope === "city")
    await within
      .insertInto("city_member")
      .values({ ...common, city_id: member.cityId, role: member.role, covers: member.covers })
      .onConflict((conflict) =>
        conflict.columns(["city_id", "person_id", "role"]).doUpdateSet({ covers: member.covers, granted_by: by }),
      )
      .execute();
  else if (member.scope === "hub")
    await within
      .insertInto("hub_member")
      .values({ ...common, hub_id: member.hubId, role: member.role, qualification: member.qualification })
      .onConflict((conflict) =>
        conflict
          .columns(["hub_id", "person_id", "role"])
          .doUpdateSet({ qualification: member.qualification, granted_by: by }),
      )
      .execute();
  else
    await within
      .insertInto("system_member")
      .values({ ...common, role: member.role })
      .onConflict((conflict) => conflict.columns(["person_id", "role"]).doNothing())
      .execute();
  await record(within, member, { by, at }, "role.granted");
}

/** Takes a role away. */
export async function revokeRole(within: Within, member: Membership, doing: Doing): Promise<void> {
  const { personId, role } = member;
  if (member.scope === "city")
    await within
      .deleteFrom("city_member")
      .where("city_id", "=", member.cityId)
      .where("person_id", "=", personId)
      .where("role", "=", role)
      .execute();
  else if (member.scope === "hub")
    await within
      .deleteFrom("hub_member")
      .where("hub_id", "=", member.hubId)
      .where("person_id", "=", personId)
      .where("role", "=", role)
      .execute();
  else await within.deleteFrom("system_member").where("person_id", "=", personId).execute();
  await record(within, member, doing, "role.revoked");
}

async function record(within: Within, member: Membership, { by, at }: Doing, action: string): Promise<void> {
  await recordAudit(within, {
    cityId: member.scope === "city" ? member.cityId : systemChain,
    at,
    actor: by,
    action,
    subject: `${placeOf(member)}/${member.personId}`,
    before: action === "role.revoked" ? member : null,
    after: action === "role.granted" ? member : null,
  });
}
