import { z } from "@hono/zod-openapi";
import { Language } from "@urbimetry/model";
import {
  addPerson,
  findCity,
  findHub,
  findInvitationByToken,
  findPerson,
  findPersonByEmail,
  findRound,
  grantRole,
  invitationState,
  listMembers,
  listSignInServices,
  noteAccepted,
  savePreferences,
  type Invitation,
  type Within,
} from "@urbimetry/store";
import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { guestCookie } from "../auth/asker.ts";
import { tokenHash } from "../auth/token.ts";
import { notFound, RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { roleName } from "./invite.ts";
import { Email, PersonName } from "./parts.ts";

const Token = z.string().min(20).max(100);
const Password = z.string().min(12).max(128);
const tag = "Invitations";

/**
 * The invitation of a link that still stands.
 *
 * @throws RequestProblem 404, or 410 with what became of it
 */
async function standing(within: Within | Services["database"], token: string, at: string, lock = false) {
  const invitation = await findInvitationByToken(within, tokenHash(token), { lock });
  if (invitation === null) throw notFound("such invitation");
  const state = invitationState(invitation, at);
  if (state !== "open") throw new RequestProblem(410, `invitation-${state}`, `the invitation is ${state}`);
  return invitation;
}

const Offer = z.object({ role: z.string(), place: z.string().nullable() });

/** `POST /invitations/open`: what a link leads to, before it is accepted. */
const openInvitation = route({
  method: "post",
  path: "/invitations/open",
  summary: "What a link leads to",
  tag,
  action: "invitation.accept",
  body: z.strictObject({ token: Token }),
  answer: z.object({
    kind: z.enum(["first-administrator", "member", "guest"]),
    email: z.string().nullable(),
    offers: z.array(Offer),
    /** True when the address has an account: she signs in first, then accepts. */
    hasAccount: z.boolean(),
    /** Services of her organisation that she may sign in by instead of a password. */
    services: z.array(z.object({ serviceId: z.string(), name: z.string() })),
    language: Language,
    expiresAt: z.string(),
  }),
  target: () => ({}),
  async handle({ body }, { database, now }) {
    const invitation = await standing(database, body.token, now());
    const { kind, email, language, expiresAt } = invitation;
    const domain = email?.split("@")[1] ?? "";
    const services = (await listSignInServices(database)).filter(({ domains }) => domains.includes(domain));
    return {
      kind,
      email,
      offers: await offersOf(database, invitation),
      hasAccount: email !== null && (await findPersonByEmail(database, email)) !== null,
      services: services.map(({ serviceId, name }) => ({ serviceId, name })),
      language,
      expiresAt,
    };
  },
});

const offersOf = (database: Services["database"], { memberships }: Invitation) =>
  Promise.all(
    memberships.map(async (offered) => ({
      role: roleName(offered),
      place:
        offered.scope === "city"
          ? ((await findCity(database, offered.cityId))?.name ?? null)
          : offered.scope === "hub"
            ? ((await findHub(database, offered.hubId))?.name ?? null)
            : null,
    })),
  );

const Acceptance = z.strictObject({
  token: Token,
  name: PersonName.optional(),
  /** Only for the first administrator; else the address is the one that was invited. */
  email: Email.optional(),
  /** Left out by who signs in by a service of her organisation. */
  password: Password.optional(),
  language: Language.default("en"),
});

/**
 * `POST /invitations/accept`: makes the account, or adds the role to the account that is signed in.
 *
 * Answers with a session where a password was chosen. An account without one opens by its service alone.
 */
const acceptInvitation = route({
  method: "post",
  path: "/invitations/accept",
  summary: "Accept an invitation",
  tag,
  action: "invitation.accept",
  body: Acceptance,
  answer: z.object({ personId: z.string(), signedIn: z.boolean() }),
  target: () => ({}),
  async handle({ body, asker, context }, services) {
    const at = services.now();
    if (asker.keyScopes !== undefined) throw new RequestProblem(403, "refused-key-scope", "a key accepts nothing");
    const passwordHash = body.password === undefined ? null : await services.auth.hashPassword(body.password);
    const made = await services.database.transaction().execute(async (within) => {
      const invitation = await standing(within, body.token, at, true);
      if (invitation.kind === "guest") throw notFound("such invitation");
      const known = asker.personId === null ? null : await findPerson(within, asker.personId);
      if (known !== null) await requireAddress(invitation, known.email);
      const personId = known?.personId ?? services.newId();
      const doing = { by: personId, at };
      const email = known?.email ?? (await newAccount(within, invitation, { ...body, passwordHash }, doing));
      for (const offered of invitation.memberships) await grantRole(within, { ...offered, personId }, doing);
      await noteAccepted(within, invitation, doing);
      return { personId, email, isNew: known === null };
    });
    if (!made.isNew || body.password === undefined) return { personId: made.personId, signedIn: !made.isNew };
    return withSession(context, services, { ...made, password: body.password });
  },
});

/** @throws RequestProblem when the account that is signed in is another's */
function requireAddress({ email, kind }: Invitation, own: string): void {
  if (kind === "first-administrator" || email === own) return;
  throw new RequestProblem(409, "invited-otherwise", "the invitation is for another address");
}

/** Makes the account of an invitation; its address is the one that was invited. */
async function newAccount(
  within: Within,
  invitation: Invitation,
  given: z.infer<typeof Acceptance> & { passwordHash: string | null },
  doing: { by: string; at: string },
): Promise<string> {
  const first = invitation.kind === "first-administrator";
  if (first && (await listMembers(within, { system: true })).length > 0)
    throw new RequestProblem(410, "invitation-accepted", "there is an administrator already");
  const email = first ? given.email : invitation.email;
  if (!email || given.name === undefined) throw required(["name", ...(first ? ["email"] : [])]);
  const { passwordHash } = given;
  if (passwordHash === null && !(await hasService(within, email))) throw required(["password"]);
  if (given.password !== undefined && isGuessable(given.password, email, given.name))
    throw new RequestProblem(400, "password-guessable", "the password is made of the name or the address");
  if ((await findPersonByEmail(within, email)) !== null)
    throw new RequestProblem(409, "has-account", "the address has an account: sign in first, then accept");
  // Without a password only the service of the address opens the account, which is proof enough of the address.
  const emailVerified = invitation.mailed || passwordHash === null;
  await addPerson(within, { personId: doing.by, name: given.name, email, emailVerified, passwordHash }, doing);
  await savePreferences(within, doing.by, { language: given.language, digest: "daily" }, doing.at);
  return email;
}

const required = (fields: readonly string[]) =>
  new RequestProblem(400, "invalid-request", "the request does not match its description", {
    at: fields.map((path) => ({ path, message: "required" })),
  });

async function hasService(within: Within, email: string): Promise<boolean> {
  const domain = email.split("@")[1] ?? "";
  return (await listSignInServices(within)).some(({ domains }) => domains.includes(domain));
}

/** A long password that is nothing but one's own name or address is tried first. */
function isGuessable(password: string, email: string, name: string): boolean {
  const small = password.toLowerCase();
  const [local = "", domain = ""] = email.split("@");
  const rest = [email, local, domain, ...name.toLowerCase().split(/\s+/)]
    .filter((part) => part.length > 2)
    .reduce((left, part) => left.replaceAll(part, ""), small);
  return rest.replaceAll(/[\d\W_]/g, "").length < 4 || new Set(small).size < 5;
}

/** The answer with the cookie of a new session. */
async function withSession(
  context: Context,
  { auth }: Services,
  { personId, email, password }: { personId: string; email: string; password: string },
): Promise<Response> {
  const { headers } = await auth.api.signInEmail({
    body: { email, password },
    headers: context.req.raw.headers,
    returnHeaders: true,
  });
  const answer = context.json({ personId, signedIn: true });
  for (const cookie of headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** `POST /invitations/guest`: begins a guest's visit; the link is then carried by a cookie. */
const beginVisit = route({
  method: "post",
  path: "/invitations/guest",
  summary: "Begin a guest’s visit",
  tag,
  action: "invitation.accept",
  body: z.strictObject({ token: Token }),
  answer: z.object({
    cityId: z.string(),
    roundId: z.string(),
    city: z.string(),
    period: z.string(),
    name: z.string(),
    covers: z.array(z.string()),
    expiresAt: z.string(),
  }),
  target: () => ({}),
  async handle({ body, context }, { database, now, origin }) {
    const invitation = await standing(database, body.token, now());
    const { guest, invitationId, expiresAt } = invitation;
    if (guest === null) throw notFound("such guest’s link");
    const [city, round] = await Promise.all([findCity(database, guest.cityId), findRound(database, guest.roundId)]);
    if (invitation.acceptedAt === null)
      await database
        .transaction()
        .execute((within) => noteAccepted(within, invitation, { by: `guest:${invitationId}`, at: now() }));
    setCookie(context, guestCookie, body.token, {
      httpOnly: true,
      sameSite: "Lax",
      secure: origin.startsWith("https:"),
      path: "/",
      expires: new Date(expiresAt),
    });
    return { ...guest, city: city?.name ?? "", period: round?.period ?? "", expiresAt };
  },
});

/** From a link to a role, or to a guest's work. */
export const acceptInvitationRoutes = [openInvitation, acceptInvitation, beginVisit];
