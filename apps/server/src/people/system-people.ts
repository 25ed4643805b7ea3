import { z } from "@hono/zod-openapi";
import {
  dropSecondFactors,
  endSessions,
  findInvitation,
  findPerson,
  listInvitations,
  listMembers,
  listMemberships,
  listPersons,
  revokeInvitation,
  revokeRole,
} from "@urbimetry/store";
import { notFound, RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { invite } from "./invite.ts";
import {
  doingOf,
  Email,
  InvitationAnswer,
  invitationAnswer,
  LinkAnswer,
  linkTerms,
  peopleOf,
  PersonAnswer,
  RoleAnswer,
  roleAnswer,
} from "./parts.ts";

const Done = z.object({ done: z.literal(true) });
const Person = z.object({ personId: z.string() });
const pageSize = 100;
const tag = "People";
const action = "system.people";

const Placed = RoleAnswer.extend({ scope: z.enum(["system", "hub", "city"]), at: z.string().nullable() });

/** `GET /people?search=&after=`: everybody with an account, with all roles. */
const everybody = route({
  method: "get",
  path: "/people",
  summary: "Everybody with an account, by name",
  tag,
  action,
  query: z.object({ search: z.string().max(120).optional(), after: z.string().max(80).optional() }),
  answer: z.object({
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        email: z.string(),
        createdAt: z.string(),
        roles: z.array(Placed),
      }),
    ),
    next: z.string().nullable(),
  }),
  target: () => ({}),
  async handle({ query: { search, after } }, { database }) {
    const page = { ...(search && { search }), ...(after && { after }), limit: pageSize };
    const persons = await listPersons(database, page);
    const people = await Promise.all(
      persons.map(async (person) => ({
        ...person,
        roles: (await listMemberships(database, person.personId)).map((member) => ({
          ...roleAnswer(member),
          scope: member.scope,
          at: member.scope === "city" ? member.cityId : member.scope === "hub" ? member.hubId : null,
        })),
      })),
    );
    return { people, next: persons.length === pageSize ? (persons.at(-1)?.personId ?? null) : null };
  },
});

/** `GET /system/people`: the secretariat, and who was invited to it. */
const secretariat = route({
  method: "get",
  path: "/system/people",
  summary: "The secretariat and open invitations to it",
  tag,
  action,
  answer: z.object({ people: z.array(PersonAnswer), invitations: z.array(InvitationAnswer) }),
  target: () => ({}),
  async handle(_request, services) {
    const { database, now } = services;
    const [members, invitations] = await Promise.all([
      listMembers(database, { system: true }),
      listInvitations(database, { system: true }),
    ]);
    return {
      people: await peopleOf(services, members),
      invitations: invitations.map((one) => invitationAnswer(one, now())),
    };
  },
});

/** `POST /system/invitations`: invites somebody to the secretariat. */
const inviteToSecretariat = route({
  method: "post",
  path: "/system/invitations",
  summary: "Invite somebody to the secretariat",
  tag,
  action,
  body: z.strictObject({ email: Email, ...linkTerms }),
  answer: LinkAnswer,
  status: 201,
  target: () => ({}),
  handle: ({ body, by, context }, services) => {
    context.header("cache-control", "no-store");
    return services.database.transaction().execute((within) =>
      invite(
        within,
        {
          ...body,
          place: "Urbimetry",
          cityId: null,
          hubId: null,
          membership: { scope: "system", role: "secretariat" },
        },
        doingOf(by, services),
        services,
      ),
    );
  },
});

/** `DELETE /system/invitations/:invitationId`: takes an invitation to the secretariat back. */
const revokeSystemInvitation = route({
  method: "delete",
  path: "/system/invitations/{invitationId}",
  summary: "Take an invitation to the secretariat back",
  tag,
  action,
  params: z.object({ invitationId: z.string() }),
  answer: Done,
  target: () => ({}),
  async handle({ params, by }, services) {
    const invitation = await findInvitation(services.database, params.invitationId);
    if (invitation === null || invitation.cityId !== null || invitation.hubId !== null)
      throw notFound("such invitation");
    await services.database
      .transaction()
      .execute((within) => revokeInvitation(within, invitation, doingOf(by, services)));
    return { done: true as const };
  },
});

/** `DELETE /system/people/:personId`: takes somebody out of the secretariat, which never becomes empty. */
const leaveSecretariat = route({
  method: "delete",
  path: "/system/people/{personId}",
  summary: "Take somebody out of the secretariat",
  tag,
  action,
  params: Person,
  answer: Done,
  target: () => ({}),
  async handle({ params: { personId }, by }, services) {
    await services.database.transaction().execute(async (within) => {
      const members = await listMembers(within, { system: true });
      const member = members.find((one) => one.personId === personId);
      if (member === undefined) throw notFound("such person of the secretariat");
      await revokeRole(within, member, doingOf(by, services));
      // Counted after the log has put those who leave at the same time in a row.
      if ((await listMembers(within, { system: true })).length === 0)
        throw new RequestProblem(409, "last-secretariat", "the secretariat keeps at least one person");
    });
    return { done: true as const };
  },
});

/** `POST /people/:personId/sign-out`: ends all sessions of somebody. */
const signOut = route({
  method: "post",
  path: "/people/{personId}/sign-out",
  summary: "End all sessions of a person",
  tag,
  action,
  params: Person,
  answer: z.object({ sessions: z.number().int() }),
  target: () => ({}),
  async handle({ params: { personId }, by }, services) {
    if ((await findPerson(services.database, personId)) === null) throw notFound("such person");
    const sessions = await services.database
      .transaction()
      .execute((within) => endSessions(within, personId, doingOf(by, services)));
    return { sessions };
  },
});

/** `DELETE /people/:personId/second-factors`: for somebody who lost them; she sets them up anew. */
const dropFactors = route({
  method: "delete",
  path: "/people/{personId}/second-factors",
  summary: "Take away second factors that a person has lost",
  tag,
  action,
  params: Person,
  answer: Done,
  target: () => ({}),
  async handle({ params: { personId }, by }, services) {
    if ((await findPerson(services.database, personId)) === null) throw notFound("such person");
    await services.database
      .transaction()
      .execute((within) => dropSecondFactors(within, personId, doingOf(by, services)));
    return { done: true as const };
  },
});

/** Who works for the installation, and everybody else. */
export const systemPeopleRoutes = [
  everybody,
  secretariat,
  inviteToSecretariat,
  revokeSystemInvitation,
  leaveSecretariat,
  signOut,
  dropFactors,
];
