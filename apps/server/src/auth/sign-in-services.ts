import { createHash } from "node:crypto";
import type { SignInService } from "@urbimetry/store";
import type { GenericOAuthConfig } from "better-auth/plugins";

/** A sign-in service with its secret in the clear. */
export type OpenService = SignInService;

/** Tells one state of the list of services from another. */
export const servicesKey = (services: readonly SignInService[]): string =>
  createHash("sha256").update(JSON.stringify(services)).digest("hex");

/** A service as the library for accounts wants it. Nobody gets an account through it; who has one is let in. */
export const serviceConfig = ({
  serviceId,
  name,
  issuer,
  clientId,
  clientSecret,
}: OpenService): GenericOAuthConfig => ({
  providerId: serviceId,
  name,
  discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId,
  clientSecret,
  scopes: ["openid", "email", "profile"],
  pkce: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  overrideUserInfo: false,
  disableProviderLogout: true,
});

/**
 * Whether a service may vouch for an address: it is of one of the service's domains, and the service says that it was
 * verified.
 *
 * A service that could speak for any address could sign in as anybody.
 */
export function mayComeIn(
  services: readonly SignInService[],
  source: { oauth?: { providerId: string } | undefined },
  user: { email?: string | null; emailVerified?: boolean | null },
): boolean {
  const providerId = source.oauth?.providerId;
  if (providerId === undefined) return true;
  const service = services.find(({ serviceId }) => serviceId === providerId);
  const domain = user.email?.toLowerCase().split("@")[1];
  return (
    service !== undefined && domain !== undefined && user.emailVerified === true && service.domains.includes(domain)
  );
}
