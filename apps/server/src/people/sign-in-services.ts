import { z } from "@hono/zod-openapi";
import { listSignInServices, removeSignInService, saveSignInService } from "@urbimetry/store";
import { notFound, RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { doingOf } from "./parts.ts";

const ServiceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const Domain = z
  .string()
  .toLowerCase()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)
  .max(253);
const tag = "Sign-in services";
const patienceMs = 5_000;

/** `GET /sign-in-services`: services that the sign-in page offers. */
const offeredServices = route({
  method: "get",
  path: "/sign-in-services",
  summary: "Services of organisations that one may sign in by",
  tag,
  action: "published.read",
  answer: z.object({ services: z.array(z.object({ serviceId: z.string(), name: z.string() })) }),
  target: () => ({}),
  async handle(_request, { database }) {
    const services = await listSignInServices(database);
    return { services: services.map(({ serviceId, name }) => ({ serviceId, name })) };
  },
});

const Kept = z.object({
  serviceId: z.string(),
  hubId: z.string().nullable(),
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  domains: z.array(z.string()),
  /** Address to be entered at the service. */
  callback: z.string(),
});

/** `GET /system/sign-in-services`: the services with everything but their secrets. */
const keptServices = route({
  method: "get",
  path: "/system/sign-in-services",
  summary: "Sign-in services, without their secrets",
  tag,
  action: "system.people",
  answer: z.object({ services: z.array(Kept) }),
  target: () => ({}),
  async handle(_request, { database, origin }) {
    const services = await listSignInServices(database);
    return { services: services.map((service) => ({ ...service, callback: callbackOf(origin, service.serviceId) })) };
  },
});

const callbackOf = (origin: string, serviceId: string) => `${origin}/api/auth/callback/${serviceId}`;

/**
 * `PUT /system/sign-in-services/:serviceId`: adds a service, or changes one.
 *
 * Only the secretariat may: a service speaks for every address of its domains.
 */
const saveService = route({
  method: "put",
  path: "/system/sign-in-services/{serviceId}",
  summary: "Add or change a sign-in service",
  tag,
  action: "system.people",
  params: z.object({ serviceId: ServiceId }),
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    issuer: z.url({ protocol: /^https$/ }).max(500),
    clientId: z.string().min(1).max(300),
    clientSecret: z.string().min(1).max(500),
    domains: z.array(Domain).min(1).max(50),
    hubId: z.string().nullable().default(null),
  }),
  answer: Kept,
  target: () => ({}),
  async handle({ params: { serviceId }, body, by }, services) {
    await requireIssuer(body.issuer);
    const sealed = services.seal.close(`sign-in-service ${serviceId}`, body.clientSecret);
    const service = { ...body, serviceId, clientSecret: sealed };
    await services.database
      .transaction()
      .execute((within) => saveSignInService(within, service, doingOf(by, services)));
    return { ...service, callback: callbackOf(services.origin, serviceId) };
  },
});

/** @throws RequestProblem 422 when no service of that name answers at the address */
async function requireIssuer(issuer: string): Promise<void> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  let found: { issuer?: unknown };
  try {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(patienceMs) });
    found = (await response.json()) as typeof found;
  } catch {
    throw new RequestProblem(422, "service-unreachable", `no sign-in service answers at ${address}`);
  }
  if (found.issuer !== issuer)
    throw new RequestProblem(422, "service-unreachable", `the service at ${address} calls itself otherwise`);
}

/** `DELETE /system/sign-in-services/:serviceId`: nobody comes in through it any more. */
const dropService = route({
  method: "delete",
  path: "/system/sign-in-services/{serviceId}",
  summary: "Remove a sign-in service",
  tag,
  action: "system.people",
  params: z.object({ serviceId: ServiceId }),
  answer: z.object({ done: z.literal(true) }),
  target: () => ({}),
  async handle({ params: { serviceId }, by }, services) {
    const removed = await services.database
      .transaction()
      .execute((within) => removeSignInService(within, serviceId, doingOf(by, services)));
    if (!removed) throw notFound("such sign-in service");
    return { done: true as const };
  },
});

/** Sign-in by the services of organisations. */
export const signInServiceRoutes = [offeredServices, keptServices, saveService, dropService];
