-- People, as the library for accounts keeps them (better-auth with two-factor, passkey and API key), and who was invited.
-- These tables belong to no city: a person may work for several.

create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "twoFactorEnabled" boolean);

create table "session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);

create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);

create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);

create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);

create table "passkey" ("id" text not null primary key, "name" text, "publicKey" text not null, "userId" text not null references "user" ("id") on delete cascade, "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" boolean not null, "transports" text, "createdAt" timestamptz, "aaguid" text);

create table "apikey" ("id" text not null primary key, "configId" text not null, "name" text, "start" text, "referenceId" text not null, "prefix" text, "key" text not null, "refillInterval" integer, "refillAmount" integer, "lastRefillAt" timestamptz, "enabled" boolean, "rateLimitEnabled" boolean, "rateLimitTimeWindow" integer, "rateLimitMax" integer, "requestCount" integer, "remaining" integer, "lastRequest" timestamptz, "expiresAt" timestamptz, "createdAt" timestamptz not null, "updatedAt" timestamptz not null, "permissions" text, "metadata" text);

create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");
create index "passkey_userId_idx" on "passkey" ("userId");
create index "passkey_credentialID_idx" on "passkey" ("credentialID");
create index "apikey_configId_idx" on "apikey" ("configId");
create index "apikey_referenceId_idx" on "apikey" ("referenceId");
create index "apikey_key_idx" on "apikey" ("key");

create table "rateLimit" ("id" text not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);

-- Tries of one kind by one name since a window began: sign-ins to an account, say, from wherever they come.
create table try_count (
  name text primary key,
  count integer not null,
  began_at timestamptz not null
);

-- Whether a session was opened with a second factor or a passkey; a session that is not here was not.
create table strong_session (
  session_id text primary key references "session" ("id") on delete cascade,
  proved_by text not null,
  proved_at timestamptz not null
);

-- A link that gives a role, or, for a guest, a few data points without an account. Only the hash of its token is kept.
create table invitation (
  invitation_id text primary key,
  token_sha256 text not null unique,
  -- Where those are who may take it back: a city, a hub, or neither.
  city_id text,
  hub_id text,
  kind text not null check (kind in ('first-administrator', 'member', 'guest')),
  email text,
  -- Memberships that accepting gives.
  memberships jsonb not null default '[]',
  -- For a guest: city, round, data points, name.
  guest jsonb,
  language text not null,
  -- Sent to its address and shown to nobody: whoever accepts it owns the address.
  mailed boolean not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  revoked_at timestamptz
);
create index invitation_of_city on invitation (city_id) where city_id is not null;
create index invitation_of_hub on invitation (hub_id) where hub_id is not null;

-- What a person chose for herself.
create table person_preference (
  person_id text primary key,
  language text not null,
  digest text not null check (digest in ('daily', 'never')),
  changed_at timestamptz not null
);

-- A sign-in service of an organisation, spoken to by OpenID Connect.
create table sign_in_service (
  service_id text primary key,
  hub_id text references hub,
  name text not null,
  issuer text not null,
  client_id text not null,
  -- Encrypted with the installation's key.
  client_secret text not null,
  -- Domains of e-mail addresses that may come in through it.
  domains text[] not null,
  created_at timestamptz not null,
  created_by text not null
);

-- Messages to people, whether or not they can be sent.
create table outbox (
  message_id text primary key,
  to_address text not null,
  person_id text,
  language text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  send_after timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  -- Given up, or never to be sent.
  ended_at timestamptz,
  last_error text
);
create index outbox_waiting on outbox (send_after) where sent_at is null and ended_at is null;

-- Messages that are written once, whichever process comes first: 'due/<city>/<round>/<person>/2026-06-30/3'.
create table notice (
  notice_key text primary key,
  created_at timestamptz not null
);

create table webhook (
  webhook_id text primary key,
  hub_id text not null references hub,
  address text not null,
  secret text not null,
  events text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  disabled_at timestamptz
);

create table webhook_delivery (
  delivery_id text primary key,
  webhook_id text not null references webhook,
  event text not null,
  body text not null,
  created_at timestamptz not null,
  send_after timestamptz not null,
  delivered_at timestamptz,
  attempts integer not null default 0,
  ended_at timestamptz,
  last_status integer,
  last_error text
);
create index webhook_delivery_waiting on webhook_delivery (send_after) where delivered_at is null and ended_at is null;
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at);

-- How far a city's audit log was read for a webhook.
create table webhook_cursor (
  city_id text not null,
  webhook_id text not null references webhook on delete cascade,
  position bigint not null,
  primary key (city_id, webhook_id)
);

-- Answers to writes that carried a key, so that the same write sent twice is done once.
create table idempotency (
  person_id text not null,
  key text not null,
  request_sha256 text not null,
  status integer not null,
  body text not null,
  headers jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (person_id, key)
);

-- What the installation keeps of itself, such as its secrets' fingerprints and when digests were last sent.
create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);

-- What happened in a span of time, for digests: the log grows by time, so that little tells where a day lies.
create index audit_by_time on audit using brin (at);
