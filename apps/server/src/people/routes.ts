import type { Route } from "../http/route.ts";
import { acceptInvitationRoutes } from "./accept-invitation.ts";
import { accountRoutes } from "./account.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { cityPeopleRoutes } from "./city-people.ts";
import { hubPeopleRoutes } from "./hub-people.ts";
import { outboxRoutes } from "./outbox-page.ts";
import { signInServiceRoutes } from "./sign-in-services.ts";
import { sandboxRoute } from "../sandbox/sandbox-route.ts";
import { systemPeopleRoutes } from "./system-people.ts";
import { webhookRoutes } from "./webhooks.ts";

/** Accounts, people, invitations, and what is written to people and other systems. */
export const peopleRoutes: readonly Route[] = [
  ...accountRoutes,
  ...apiKeyRoutes,
  ...acceptInvitationRoutes,
  ...cityPeopleRoutes,
  ...hubPeopleRoutes,
  ...systemPeopleRoutes,
  ...signInServiceRoutes,
  ...outboxRoutes,
  ...webhookRoutes,
  sandboxRoute,
];
