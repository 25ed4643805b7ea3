/** What the tests use of the provider of OpenID Connect, which has no types of its own. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
        claims: Record<string, string[]>;
        findAccount(context: unknown, id: string): { accountId: string; claims(): object };
        features: { devInteractions: { enabled: boolean } };
        cookies: { keys: string[] };
      },
    );
    callback(): RequestListener;
  }
}
