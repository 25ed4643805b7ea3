import { sql } from "kysely";
import { recordSystem, type Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";

/** A sign-in service of an organisation, spoken to by OpenID Connect. */
export interface SignInService {
  /** Part of the address that the service sends people back to. */
  serviceId: string;
  hubId: string | null;
  name: string;
  issuer: string;
  clientId: string;
  /** Encrypted with the installation's key. */
  clientSecret: string;
  /** Domains of e-mail addresses that may come in through it. */
  domains: string[];
}

interface ServiceRow {
  service_id: string;
  hub_id: string | null;
  name: string;
  issuer: string;
  client_id: string;
  client_secret: string;
  domains: string[];
}

const serviceOf = (row: ServiceRow): SignInService => ({
  serviceId: row.service_id,
  hubId: row.hub_id,
  name: row.name,
  issuer: row.issuer,
  clientId: row.client_id,
  clientSecret: row.client_secret,
  domains: row.domains,
});

export async function listSignInServices(database: Database | Within): Promise<SignInService[]> {
  const { rows } = await sql<ServiceRow>`select * from sign_in_service order by name, service_id`.execute(database);
  return rows.map(serviceOf);
}

const shown = ({ clientSecret: _, ...service }: SignInService) => service;

/** Adds a service, or changes the one with its id. */
export async function saveSignInService(within: Within, service: SignInService, doing: Doing): Promise<void> {
  const { serviceId, hubId, name, issuer, clientId, clientSecret, domains } = service;
  await sql`
    insert into sign_in_service
      (service_id, hub_id, name, issuer, client_id, client_secret, domains, created_at, created_by)
    values (${serviceId}, ${hubId}, ${name}, ${issuer}, ${clientId}, ${clientSecret}, ${domains}, ${doing.at}, ${doing.by})
    on conflict (service_id) do update set hub_id = ${hubId}, name = ${name}, issuer = ${issuer},
      client_id = ${clientId}, client_secret = ${clientSecret}, domains = ${domains}`.execute(within);
  await recordSystem(within, doing, "sign-in-service.saved", serviceId, shown(service));
}

/** @returns false when there was none */
export async function removeSignInService(within: Within, serviceId: string, doing: Doing): Promise<boolean> {
  const { rows } = await sql`
    delete from sign_in_service where service_id = ${serviceId} returning service_id`.execute(within);
  if (rows.length === 0) return false;
  await recordSystem(within, doing, "sign-in-service.removed", serviceId, null);
  return true;
}
