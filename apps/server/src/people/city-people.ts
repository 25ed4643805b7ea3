import { z } from "@hono/zod-openapi";
import {
  findCity,
  findInvitation,
  findPerson,
  findRound,
  grantRole,
  listInvitations,
  listMembers,
  listMemberships,
  revokeInvitation,
  revokeRole,
} from "@urbimetry/store";
import { notFound, RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { invite } from "./invite.ts";
import {
  cityTarget,
  doingOf,
  Email,
  InvitationAnswer,
  invitationAnswer,
  LinkAnswer,
  linkTerms,
  peopleOf,
  PersonAnswer,
  PersonName,
} from "./parts.ts";

const City = z.object({ cityId: z.string() });
const CityRole = z.enum(["city-coordinator", "contributor", "approver", "viewer"]);
const Covers = z.array(z.string().max(120)).max(200).default([]);
const Done = z.object({ done: z.literal(true) });
const tag = "People";

/** `GET /cities/:cityId/people`: who works for a city, and who was invited. */
const cityPeople = route({
  method: "get",
  path: "/cities/{cityId}/people",
  summary: "People of a city and open invitations",
  tag,
  action: "city.people",
  params: City,
  answer: z.object({ people: z.array(PersonAnswer), invitations: z.array(InvitationAnswer) }),
  target: ({ params }, services) => cityTarget(services, params.cityId),
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

/** `POST /cities/:cityId/invitations`: invites somebody to work for a city. */
const inviteToCity = route({
  method: "post",
  path: "/cities/{cityId}/invitations",
  summary: "Invite somebody to a city",
  tag,
  action: "city.people",
  params: City,
  body: z.strictObject({ email: Email, role: CityRole, covers: Covers, ...linkTerms }),
  answer: LinkAnswer,
  status: 201,
  target: ({ params }, services) => cityTarget(services, params.cityId),
  async handle({ params: { cityId }, body, by, context }, services) {
    context.header("cache-control", "no-store");
    const city = await findCity(services.database, cityId);
    if (city === null) throw notFound("such city");
    const { role, covers, email, language, days } = body;
    return services.database.transaction().execute((within) =>
      invite(
        within,
        {
          place: city.name,
          cityId,
          hubId: null,
          email,
          language,
          days,
          membership: { scope: "city", cityId, role, covers },
        },
        doingOf(by, services),
        services,
      ),
    );
  },
});

/** `POST /cities/:cityId/rounds/:roundId/guest-links`: a link to a few data points, without an account. */
const addGuestLink = route({
  method: "post",
  path: "/cities/{cityId}/rounds/{roundId}/guest-links",
  summary: "Make a guest’s link to some data points",
  tag,
  action: "city.people",
  params: City.extend({ roundId: z.string() }),
  body: z.strictObject({
    name: PersonName,
    email: Email.nullable().default(null),
    covers: z.array(z.string().max(120)).min(1).max(200),
    ...linkTerms,
  }),
  answer: LinkAnswer,
  status: 201,
  target: ({ params }, services) => cityTarget(services, params.cityId),
  async handle({ params: { cityId, roundId }, body, by, context }, services) {
    context.header("cache-control", "no-store");
    const [city, round] = await Promise.all([
      findCity(services.database, cityId),
      findRound(services.database, roundId),
    ]);
    if (city === null || round === null || round.hubId !== city.hubId) throw notFound("such round of the city");
    const { name, email, covers, language, days } = body;
    return services.database
      .transaction()
      .execute((within) =>
        invite(
          within,
          { place: city.name, cityId, hubId: null, email, language, days, guest: { cityId, roundId, covers, name } },
          doingOf(by, services),
          services,
        ),
      );
  },
});

/** `DELETE /cities/:cityId/invitations/:invitationId`: takes an invitation or a guest's link back. */
const revokeCityInvitation = route({
  method: "delete",
  path: "/cities/{cityId}/invitations/{invitationId}",
  summary: "Take an invitation or a guest’s link back",
  tag,
  action: "city.people",
  params: City.extend({ invitationId: z.string() }),
  answer: Done,
  target: ({ params }, services) => cityTarget(services, params.cityId),
  async handle({ params: { cityId, invitationId }, by }, services) {
    const invitation = await findInvitation(services.database, invitationId);
    if (invitation?.cityId !== cityId) throw notFound("such invitation");
    await services.database
      .transaction()
      .execute((within) => revokeInvitation(within, invitation, doingOf(by, services)));
    return { done: true as const };
  },
});

const RoleOfCity = City.extend({ personId: z.string(), role: CityRole });

/**
 * `PUT /cities/:cityId/people/:personId/roles/:role`: gives a role to somebody who works for the city or its hub.
 * Others are invited, so that they agree.
 */
const grantCityRole = route({
  method: "put",
  path: "/cities/{cityId}/people/{personId}/roles/{role}",
  summary: "Give somebody of the city or its hub a role",
  tag,
  action: "city.people",
  params: RoleOfCity,
  body: z.strictObject({ covers: Covers }),
  answer: Done,
  target: ({ params }, services) => cityTarget(services, params.cityId),
  async handle({ params: { cityId, personId, role }, body, target, by }, services) {
    const [person, memberships] = await Promise.all([
      findPerson(services.database, personId),
      listMemberships(services.database, personId),
    ]);
    const near = memberships.some(
      (member) =>
        (member.scope === "city" && member.cityId === cityId) ||
        (member.scope === "hub" && member.hubId === target.hubId),
    );
    if (person === null || !near) throw notFound("such person of the city");
    const member = { scope: "city" as const, cityId, personId, role, covers: body.covers };
    await services.database.transaction().execute((within) => grantRole(within, member, doingOf(by, services)));
    return { done: true as const };
  },
});

/** `DELETE /cities/:cityId/people/:personId/roles/:role`: takes a role away. */
const revokeCityRole = route({
  method: "delete",
  path: "/cities/{cityId}/people/{personId}/roles/{role}",
  summary: "Take a role of the city away",
  tag,
  action: "city.people",
  params: RoleOfCity,
  answer: Done,
  target: ({ params }, services) => cityTarget(services, params.cityId),
  async handle({ params: { cityId, personId, role }, by }, services) {
    const members = await listMembers(services.database, { cityId });
    const member = members.find((one) => one.personId === personId && one.role === role);
    if (member === undefined) throw notFound("such role");
    if (role === "city-coordinator" && members.filter((one) => one.role === role).length === 1 && by === personId)
      throw new RequestProblem(409, "last-coordinator", "the last coordinator does not leave the city without one");
    await services.database.transaction().execute((within) => revokeRole(within, member, doingOf(by, services)));
    return { done: true as const };
  },
});

/** Who works for a city. */
export const cityPeopleRoutes = [
  cityPeople,
  inviteToCity,
  addGuestLink,
  revokeCityInvitation,
  grantCityRole,
  revokeCityRole,
];
