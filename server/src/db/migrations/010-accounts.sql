-- People who sign in, and machines with keys. Secrets are kept as hashes; only the seed of a second factor must be readable.
create table accounts (
  id varchar not null,
  -- Lower case; unique.
  login varchar not null,
  name varchar not null,
  role varchar not null,
  -- Code of the region the role is bound to; empty = the whole country.
  region varchar not null,
  -- invited, active, disabled
  status varchar not null,
  -- argon2id in PHC form; empty = no password (not chosen yet, or only OpenID Connect).
  password_hash varchar not null,
  -- Base32 seed; empty = no second factor.
  totp_secret varchar not null,
  -- Last time step a code was taken for: a code opens once.
  totp_step bigint not null,
  -- `issuer subject` of the office's own sign-in; empty = not linked.
  oidc_subject varchar not null,
  created_at varchar not null,
  -- Empty = never.
  last_sign_in varchar not null
);
create table sessions (
  -- Public name of the session, shown to its owner.
  id varchar not null,
  -- SHA-256 of the cookie.
  token_hash varchar not null,
  account_id varchar not null,
  created_at varchar not null,
  seen_at varchar not null,
  expires_at varchar not null,
  ip varchar not null,
  agent varchar not null,
  via varchar not null
);
-- Failed attempts by SHA-256 of the login, whether or not there is such an account.
create table sign_in_failures (login_hash varchar not null, failures integer not null, failed_at varchar not null, locked_until varchar not null);
create table recovery_codes (account_id varchar not null, code_hash varchar not null);
create table one_time_links (
  token_hash varchar not null,
  -- first, invite, reset
  purpose varchar not null,
  -- Empty for the first administrator.
  account_id varchar not null,
  expires_at varchar not null
);
create table api_keys (
  id varchar not null,
  secret_hash varchar not null,
  account_id varchar not null,
  name varchar not null,
  -- Comma separated.
  actions varchar not null,
  region varchar not null,
  created_at varchar not null,
  expires_at varchar not null,
  -- Empty = never.
  last_used_at varchar not null,
  ended_at varchar not null
);
-- Region whose people own an import; empty = the whole country.
create table import_owners (import_id bigint not null, region varchar not null, account_id varchar not null);
