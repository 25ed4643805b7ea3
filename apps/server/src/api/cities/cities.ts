import { z } from "@hono/zod-openapi";
import { KeptCity } from "@urbimetry/model";
import {
  addCity,
  findCities,
  findCity,
  listCityChanges,
  mergeCities,
  noteCityChange,
  pageCities,
  renameCity,
} from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import type { Services } from "../../services.ts";
import { Day, Id, Page, Slug, VersionSeen, Words } from "../answers/parts.ts";

const CityAnswer = KeptCity.strip().openapi("City");
const CityParams = z.object({ cityId: Id });
const ChangeAnswer = z.object({
  changeId: z.string(),
  kind: z.enum(["renamed", "merged", "split", "boundary"]),
  happenedOn: z.string(),
  others: z.array(z.string()),
  note: z.string().nullable(),
});

/** What the policy asks of a city. */
const targetOf = async ({ params }: { params: { cityId: string } }, { database }: Services) => {
  const city = await findCity(database, params.cityId);
  return city === null ? { cityId: params.cityId } : { cityId: city.cityId, hubId: city.hubId };
};

/** `GET /hubs/:hubId/cities`: a page of a hub's cities by name. */
export const citiesOfHub = route({
  method: "get",
  path: "/hubs/{hubId}/cities",
  summary: "A page of a hub's cities by name",
  tag: "Cities",
  action: "hub.board",
  params: z.object({ hubId: Slug }),
  query: z.strictObject({ after: Id.optional(), search: Words(100).optional(), ...Page }),
  answer: z.object({ cities: z.array(CityAnswer), next: z.string().nullable() }),
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, query }, { database }) {
    const cities = await pageCities(database, { hubId: params.hubId, ...query });
    return { cities, next: cities.length === query.limit ? (cities.at(-1)?.cityId ?? null) : null };
  },
});

/** `GET /cities`: cities in which the asker has a role. */
export const ownCities = route({
  method: "get",
  path: "/cities",
  summary: "Cities in which the asker has a role, with that role",
  tag: "Cities",
  action: "account.use",
  answer: z.object({ cities: z.array(CityAnswer.extend({ roles: z.array(z.string()) })) }),
  target: () => ({}),
  async handle({ asker }, { database }) {
    const roles = Map.groupBy(
      asker.memberships.filter((member) => member.scope === "city"),
      ({ cityId }) => cityId,
    );
    const cities = await findCities(database, [...roles.keys()]);
    return {
      cities: cities.map((city) => ({ ...city, roles: (roles.get(city.cityId) ?? []).map(({ role }) => role) })),
    };
  },
});

/** `POST /hubs/:hubId/cities`: adds a city. */
export const newCity = route({
  method: "post",
  path: "/hubs/{hubId}/cities",
  summary: "Add a city to a hub",
  tag: "Cities",
  action: "city.add",
  params: z.object({ hubId: Slug }),
  body: z.strictObject({
    cityId: Slug,
    name: Words(200).min(1),
    country: Words(100).min(1),
    iso3: KeptCity.shape.iso3.default(null),
    latitude: KeptCity.shape.latitude.default(null),
    longitude: KeptCity.shape.longitude.default(null),
    synthetic: z.boolean().default(false),
  }),
  answer: CityAnswer,
  status: 201,
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, body, by }, { database, now }) {
    // The chain of the audit log that belongs to no city has this name.
    if (body.cityId === "system") throw new RequestProblem(422, "not-allowed-value", "no city may be called system");
    await database
      .transaction()
      .execute((within) => addCity(within, { ...body, hubId: params.hubId }, { by, at: now() }));
    const city = await findCity(database, body.cityId);
    if (city === null) throw notFound("such city");
    return city;
  },
});

/** `GET /cities/:cityId`: a city with what happened to it. */
export const city = route({
  method: "get",
  path: "/cities/{cityId}",
  summary: "A city with what happened to it over time",
  tag: "Cities",
  action: "city.read",
  params: CityParams,
  answer: z.object({ city: CityAnswer, changes: z.array(ChangeAnswer) }),
  target: targetOf,
  async handle({ params }, { database }) {
    const found = await findCity(database, params.cityId);
    if (found === null) throw notFound(`city ${params.cityId}`);
    return { city: found, changes: await listCityChanges(database, params.cityId) };
  },
});

/** `PATCH /cities/:cityId`: renames a city. Its id, and with it every address, stays. */
export const rename = route({
  method: "patch",
  path: "/cities/{cityId}",
  summary: "Rename a city; its id and every address stay",
  tag: "Cities",
  action: "city.change",
  params: CityParams,
  body: z.strictObject({
    name: Words(200).min(1),
    happenedOn: Day,
    note: Words(2000).nullable().default(null),
    version: VersionSeen,
  }),
  answer: CityAnswer,
  target: targetOf,
  async handle({ params, body, by }, { database, now, newId }) {
    const change = { ...params, ...body, changeId: newId() };
    const done = await database.transaction().execute((within) => renameCity(within, change, { by, at: now() }));
    if (!done) throw new RequestProblem(409, "version-changed", "the city has changed since");
    const found = await findCity(database, params.cityId);
    if (found === null) throw notFound(`city ${params.cityId}`);
    return found;
  },
});

/** `POST /cities/:cityId/changes`: other cities became part of this one, it was split, or its boundary moved. */
export const cityChange = route({
  method: "post",
  path: "/cities/{cityId}/changes",
  summary: "Write down that other cities became part of this one, that it was split, or that its boundary moved",
  tag: "Cities",
  action: "city.change",
  params: CityParams,
  body: z.strictObject({
    kind: z.enum(["merged", "split", "boundary"]),
    happenedOn: Day,
    others: z.array(Id).max(100).default([]),
    note: Words(2000).nullable().default(null),
  }),
  answer: z.object({ changes: z.array(ChangeAnswer) }),
  status: 201,
  target: targetOf,
  async handle({ params, body, by, target }, { database, now, newId }) {
    const others = await findCities(database, body.others);
    // Only cities of the same hub: of others the asker may not write.
    if (others.length < body.others.length || others.some(({ hubId }) => hubId !== target.hubId))
      throw new RequestProblem(422, "unknown-reference", "another city is unknown in this hub");
    const change = { ...params, ...body, changeId: newId() };
    const doing = { by, at: now() };
    if (body.kind === "merged" && (body.others.length === 0 || others.some((one) => one.endedOn !== null)))
      throw new RequestProblem(422, "merger-not-possible", "a merger needs cities that go on");
    if (body.others.includes(params.cityId) || (await findCity(database, params.cityId))?.endedOn !== null)
      throw new RequestProblem(
        422,
        "merger-not-possible",
        "a city cannot become part of itself, nor of one that ended",
      );
    await database
      .transaction()
      .execute((within) =>
        body.kind === "merged"
          ? mergeCities(within, change, doing)
          : noteCityChange(within, change, doing, { before: {}, after: { others: body.others } }),
      );
    return { changes: await listCityChanges(database, params.cityId) };
  },
});
