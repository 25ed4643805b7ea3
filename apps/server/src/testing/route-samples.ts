import type { Route } from "../http/route.ts";

/** A request that matches a route's description. */
export interface RouteSample {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** Below `/api/v1`. */
  address: string;
  /** True when it would write the data point. */
  touches: boolean;
}

interface SamplePlace {
  hubId: string;
  cityId: string;
  roundId: string;
}

const content = { value: 1, unit: null, status: "given" };

/** Bodies by method and path; a route that needs one and is not here fails its test. */
const bodies: Record<string, (point: string) => unknown> = {
  "post /hubs": () => ({ hubId: "east", name: "East", language: "en", chain: ["verifier"], blindSample: 0 }),
  "patch /hubs/{hubId}": () => ({ version: 1, name: "North" }),
  "post /hubs/{hubId}/rounds": () => ({
    period: "2031",
    title: "2031",
    opensOn: "2032-01-01",
    dueOn: "2032-06-30",
    dryRun: true,
  }),
  "post /hubs/{hubId}/rounds/{roundId}/cities": () => ({ cityIds: [], dryRun: true }),
  "post /hubs/{hubId}/rounds/{roundId}/reminders": () => ({ dryRun: true }),
  "post /hubs/{hubId}/cities": () => ({ cityId: "newby", name: "Newby", country: "Nowhere" }),
  "patch /cities/{cityId}": () => ({ name: "New name", happenedOn: "2026-01-01", version: 1 }),
  "post /cities/{cityId}/changes": () => ({ kind: "boundary", happenedOn: "2026-01-01" }),
  "post /account/keys": () => ({ name: "program", actions: ["figures.read"] }),
  "put /account/preferences": () => ({ language: "fr", digest: "daily" }),
  "post /invitations/open": () => ({ token: "a".repeat(43) }),
  "post /invitations/guest": () => ({ token: "a".repeat(43) }),
  "post /invitations/accept": () => ({ token: "a".repeat(43), name: "Ana" }),
  "post /cities/{cityId}/invitations": () => ({ email: "ben@example.org", role: "viewer" }),
  "put /cities/{cityId}/people/{personId}/roles/{role}": () => ({ covers: [] }),
  "/guest-links": (point) => ({ name: "Ben", covers: [point] }),
  "post /hubs/{hubId}/invitations": () => ({ email: "ben@example.org", role: "viewer" }),
  "put /hubs/{hubId}/people/{personId}/roles/{role}": () => ({}),
  "post /hubs/{hubId}/webhooks": () => ({ address: "https://example.org/hook", events: ["round.submitted"] }),
  "post /system/invitations": () => ({ email: "ben@example.org" }),
  "put /system/sign-in-services/{serviceId}": () => ({
    name: "Service",
    issuer: "https://example.org",
    clientId: "urbimetry",
    clientSecret: "a secret",
    domains: ["example.org"],
  }),
  "/verifier": () => ({ verifierId: null, version: 2 }),
  "/due-date": () => ({ dueOn: "2026-07-01", version: 2 }),
  "/figures": (point) => ({ changes: [{ figureId: `${point}//householdsWithInternet`, baseVersion: 0, content }] }),
  "/preview": (point) => ({ figures: [{ figureId: `${point}//householdsWithInternet`, content }] }),
  "/findings/{dataPointId}/{ruleId}/answer": () => ({ reason: "So." }),
  "/restoration": (point) => ({ to: { figureId: `${point}//householdsWithInternet`, version: 1 }, preview: true }),
  "/copy": () => ({ fromRoundId: "none", what: "values", preview: true }),
  "/remarks": (point) => ({ dataPointId: point, text: "Hello" }),
  "/assignments": (point) => ({ dataPointIds: [point], personId: "ana" }),
  "/points/{dataPointId}/links": () => ({ address: "https://example.org/" }),
  "/points/{dataPointId}/evidence/{evidenceId}": () => ({ page: 1 }),
  "/declaration": () => ({ conflict: false, statement: "" }),
  "/decisions": (point) => ({ decisions: [{ dataPointId: point, outcome: "verified", grounds: "" }] }),
  "/errata": (point) => ({
    version: 2,
    corrections: [{ figureId: `${point}//householdsWithInternet`, baseVersion: 0, content, reason: "So." }],
  }),
  "/presence": () => ({ dataPointId: null }),
};
const steps = ["/submission", "/approval", "/review", "/verification", "/verification/closing", "/publication"];
for (const path of steps) bodies[path] = () => ({ version: 2 });
for (const path of ["/approval/return", "/review/return", "/verification/return"])
  bodies[path] = () => ({ version: 2, points: [] });

/** Routes below a round that write the data point of the sample. */
const touching = new Set([
  "/figures",
  "/preview",
  "/findings/{dataPointId}/{ruleId}/answer",
  "/restoration",
  "/points/{dataPointId}/evidence",
  "/points/{dataPointId}/links",
  "/points/{dataPointId}/evidence/{evidenceId}",
]);
const belowRound = "/cities/{cityId}/rounds/{roundId}";

/**
 * A request to a route at a place.
 *
 * @throws RangeError for a route that needs a body of which there is no sample
 */
export function sampleOf({ method, path, schemas }: Route, place: SamplePlace, point: string): RouteSample {
  const below = path.startsWith(belowRound) ? path.slice(belowRound.length) : null;
  const name = below ?? `${method} ${path}`;
  const body = schemas.body === undefined ? undefined : bodies[name]?.(point);
  if (schemas.body !== undefined && body === undefined)
    throw new RangeError(`sampleOf requires a body for ${method} ${path}`);
  const params: Record<string, string> = {
    ...place,
    dataPointId: point,
    evidenceId: "none",
    importId: "none",
    remarkId: "none",
    ruleId: "unit-missing",
    slug: "household-internet-access",
    language: "en",
    revision: "1",
    report: "findings.html",
    period: "2025",
    kind: "snapshot",
    personId: "ben",
    role: "viewer",
  };
  const used = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = ""]) => one);
  const own = Object.fromEntries(used.map((one) => [one, params[one] ?? "none"]));
  return {
    params: own,
    query: {},
    body,
    address: path.replaceAll(/\{(\w+)\}/g, (_, one: string) => encodeURIComponent(own[one] ?? "")),
    touches: touching.has(below ?? "") || (below === "/remarks" && method === "post"),
  };
}
