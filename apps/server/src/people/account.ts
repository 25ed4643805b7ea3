import { z } from "@hono/zod-openapi";
import { Language } from "@urbimetry/model";
import {
  findCities,
  findPerson,
  listHubs,
  listPreferences,
  listSecondFactors,
  savePreferences,
  type Membership,
} from "@urbimetry/store";
import { notFound } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { policy, type Role, type Rule } from "../policy/actions.ts";
import { roleName } from "./invite.ts";
import { RoleAnswer, roleAnswer } from "./parts.ts";

const Preferences = z.object({ language: Language, digest: z.enum(["daily", "never"]) });
const tag = "Account";

/** Roles whose work needs a second factor, by the policy. */
const strongRoles: ReadonlySet<Role> = new Set(
  Object.values<readonly Rule[]>(policy)
    .flat()
    .filter(({ conditions }) => conditions?.includes("second-factor"))
    .map(({ role }) => role),
);

/** `GET /account`: who is signed in, what she is where, and what her roles still need. */
const account = route({
  method: "get",
  path: "/account",
  summary: "Who is signed in, and what her roles need",
  tag,
  action: "account.use",
  answer: z.object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(
      RoleAnswer.extend({
        scope: z.enum(["system", "hub", "city"]),
        /** Id of the hub or city; null for the system. */
        at: z.string().nullable(),
        place: z.string().nullable(),
        needsSecondFactor: z.boolean(),
      }),
    ),
    secondFactor: z.object({
      authenticator: z.boolean(),
      passkeys: z.number().int(),
      thisSession: z.boolean(),
      /** What stands between her and her work: set one up, or sign in with it. */
      missing: z.enum(["set-up", "sign-in"]).nullable(),
    }),
    preferences: Preferences.nullable(),
  }),
  target: () => ({}),
  async handle({ asker: { personId, memberships, secondFactor } }, { database }) {
    const id = personId ?? "";
    const [person, factors, preferences, places] = await Promise.all([
      findPerson(database, id),
      listSecondFactors(database, [id]),
      listPreferences(database, [id]),
      placeNames(database, memberships),
    ]);
    if (person === null) throw notFound("such account");
    const { authenticator, passkeys } = factors.get(id) ?? { authenticator: false, passkeys: 0 };
    const roles = memberships.map((member) => {
      const at = member.scope === "city" ? member.cityId : member.scope === "hub" ? member.hubId : null;
      return {
        ...roleAnswer(member),
        role: roleName(member),
        scope: member.scope,
        at,
        place: at === null ? null : (places.get(`${member.scope} ${at}`) ?? null),
        needsSecondFactor: strongRoles.has(roleName(member) as Role),
      };
    });
    const needed = roles.some(({ needsSecondFactor }) => needsSecondFactor) && !secondFactor;
    const missing = needed ? (authenticator || passkeys > 0 ? ("sign-in" as const) : ("set-up" as const)) : null;
    return {
      personId: id,
      name: person.name,
      email: person.email,
      roles,
      secondFactor: { authenticator, passkeys, thisSession: secondFactor, missing },
      preferences: preferences.get(id) ?? null,
    };
  },
});

async function placeNames(
  database: Parameters<typeof findCities>[0],
  memberships: readonly Membership[],
): Promise<Map<string, string>> {
  const cityIds = memberships.flatMap((member) => (member.scope === "city" ? [member.cityId] : []));
  const [cities, hubs] = await Promise.all([
    findCities(database, cityIds),
    memberships.some(({ scope }) => scope === "hub") ? listHubs(database) : [],
  ]);
  return new Map([
    ...cities.map(({ cityId, name }) => [`city ${cityId}`, name] as const),
    ...hubs.map(({ hubId, name }) => [`hub ${hubId}`, name] as const),
  ]);
}

/** `PUT /account/preferences`: language of messages, and whether digests come. */
const changePreferences = route({
  method: "put",
  path: "/account/preferences",
  summary: "Choose the language of messages, and whether digests come",
  tag,
  action: "account.use",
  body: Preferences.strict(),
  answer: Preferences,
  target: () => ({}),
  async handle({ body, by }, { database, now }) {
    await savePreferences(database, by, body, now());
    return body;
  },
});

/** One's own account. */
export const accountRoutes = [account, changePreferences];
