import { z } from "@hono/zod-openapi";
import {
  findHub,
  findInvitation,
  grantRole,
  listInvitations,
  listMembers,
  revokeInvitation,
  revokeRole,
  type Membership,
} from "@urbimetry/store";
import { notFound } from "../http/problem.ts";
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
} from "./parts.ts";

const Hub = z.object({ hubId: z.string() });
const HubRole = z.enum(["hub-manager", "verifier", "second-reviewer", "viewer"]);
const Qualification = z.enum(["provisional", "qualified"]).nullable().default(null);
const RoleOfHub = Hub.extend({ personId: z.string(), role: HubRole });
const Done = z.object({ done: z.literal(true) });
const tag = "People";

/** A verifier without a qualification is a provisional one; other roles have none. */
const qualificationOf = (role: z.infer<typeof HubRole>, given: z.infer<typeof Qualification>) =>
  role === "verifier" ? (given ?? "provisional") : null;

/** `GET /hubs/:hubId/people`: who works for a hub, and who was invited. */
const hubPeople = route({
  method: "get",
  path: "/hubs/{hubId}/people",
  summary: "People of a hub and open invitations",
  tag,
  action: "hub.people",
  params: Hub,
  answer: z.object({ people: z.array(PersonAnswer), invitations: z.array(InvitationAnswer) }),
  target: ({ params }) => params,
  async handle({ params }, services) {
    const { database, now } = services;
    const [members, invitations] = await Promise.all([
      listMembers(database, params),
      listInvitations(database, params),
    ]);
    return {
      people: await peopleOf(services, members),
      invitations: invitations.map((one) => invitationAnswer(one, now())),
    };
  },
});

/** `POST /hubs/:hubId/invitations`: invites somebody to work for a hub. */
const inviteToHub = route({
  method: "post",
  path: "/hubs/{hubId}/invitations",
  summary: "Invite somebody to a hub",
  tag,
  action: "hub.people",
  params: Hub,
  body: z.strictObject({ email: Email, role: HubRole, qualification: Qualification, ...linkTerms }),
  answer: LinkAnswer,
  status: 201,
  target: ({ params }) => params,
  async handle({ params: { hubId }, body, by, context }, services) {
    context.header("cache-control", "no-store");
    const hub = await findHub(services.database, hubId);
    if (hub === null) throw notFound("such hub");
    const { email, role, language, days } = body;
    const membership = { scope: "hub" as const, hubId, role, qualification: qualificationOf(role, body.qualification) };
    return services.database
      .transaction()
      .execute((within) =>
        invite(
          within,
          { place: hub.name, cityId: null, hubId, email, language, days, membership },
          doingOf(by, services),
          services,
        ),
      );
  },
});

/** `DELETE /hubs/:hubId/invitations/:invitationId`: takes an invitation back. */
const revokeHubInvitation = route({
  method: "delete",
  path: "/hubs/{hubId}/invitations/{invitationId}",
  summary: "Take an invitation back",
  tag,
  action: "hub.people",
  params: Hub.extend({ invitationId: z.string() }),
  answer: Done,
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, invitationId }, by }, services) {
    const invitation = await findInvitation(services.database, invitationId);
    if (invitation?.hubId !== hubId) throw notFound("such invitation");
    await services.database
      .transaction()
      .execute((within) => revokeInvitation(within, invitation, doingOf(by, services)));
    return { done: true as const };
  },
});

/** `PUT /hubs/:hubId/people/:personId/roles/:role`: gives somebody of the hub a role, or a verifier her qualification. */
const grantHubRole = route({
  method: "put",
  path: "/hubs/{hubId}/people/{personId}/roles/{role}",
  summary: "Give somebody of the hub a role",
  tag,
  action: "hub.people",
  params: RoleOfHub,
  body: z.strictObject({ qualification: Qualification }),
  answer: Done,
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, personId, role }, body, by }, services) {
    const members = await listMembers(services.database, { hubId });
    if (!members.some((one) => one.personId === personId)) throw notFound("such person of the hub");
    const qualification = qualificationOf(role, body.qualification);
    const member: Membership = { scope: "hub", hubId, personId, role, qualification };
    await services.database.transaction().execute((within) => grantRole(within, member, doingOf(by, services)));
    return { done: true as const };
  },
});

/** `DELETE /hubs/:hubId/people/:personId/roles/:role`: takes a role away. */
const revokeHubRole = route({
  method: "delete",
  path: "/hubs/{hubId}/people/{personId}/roles/{role}",
  summary: "Take a role of the hub away",
  tag,
  action: "hub.people",
  params: RoleOfHub,
  answer: Done,
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, personId, role }, by }, services) {
    const members = await listMembers(services.database, { hubId });
    const member = members.find((one) => one.personId === personId && one.role === role);
    if (member === undefined) throw notFound("such role");
    await services.database.transaction().execute((within) => revokeRole(within, member, doingOf(by, services)));
    return { done: true as const };
  },
});

/** Who works for a hub. */
export const hubPeopleRoutes = [hubPeople, inviteToHub, revokeHubInvitation, grantHubRole, revokeHubRole];
