-- Who asks is set in every transaction by db/transaction.ts; nothing set means nothing seen.
CREATE FUNCTION app_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.partner_id', true), '')::uuid $$;
CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.account_id', true), '')::uuid $$;
CREATE FUNCTION app_side() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.side', true), ''), 'none') $$;
CREATE FUNCTION app_link() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.link_hash', true), '') $$;
CREATE FUNCTION app_is_vendor() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_side() IN ('staff', 'system') $$;

CREATE TABLE programme (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  edition_id text NOT NULL,
  vendor_name text NOT NULL,
  today_on date,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
  email_verified_at timestamptz,
  name text NOT NULL,
  locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE recovery_code (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  used_at timestamptz
);
CREATE INDEX recovery_code_account ON recovery_code (account_id);

CREATE TABLE partner (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  siren text,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  address text NOT NULL DEFAULT '',
  business_models text[] NOT NULL,
  legacy_level text CHECK (legacy_level IN ('professional', 'enterprise', 'premier')),
  application_id uuid,
  row_version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX partner_siren ON partner (siren) WHERE siren IS NOT NULL;
CREATE INDEX partner_name ON partner (lower(name), id);

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  partner_id uuid REFERENCES partner (id),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  ip text NOT NULL DEFAULT '',
  user_agent text NOT NULL DEFAULT ''
);
CREATE INDEX session_account ON session (account_id, ended_at);

CREATE TABLE membership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid REFERENCES partner (id),
  account_id uuid NOT NULL REFERENCES account (id),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE UNIQUE INDEX membership_partner ON membership (partner_id, account_id) WHERE ended_at IS NULL AND partner_id IS NOT NULL;
CREATE UNIQUE INDEX membership_vendor ON membership (account_id) WHERE ended_at IS NULL AND partner_id IS NULL;
CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid REFERENCES partner (id),
  email text NOT NULL CHECK (email = lower(email)),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  locale text NOT NULL DEFAULT 'fr',
  token_hash text NOT NULL UNIQUE,
  invited_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX invitation_partner ON invitation (partner_id, created_at DESC, id);

CREATE TABLE link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('password-reset', 'email-verification')),
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX link_account ON link (account_id);

CREATE TABLE rate_limit (
  key text NOT NULL,
  window_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (key, window_at)
);

CREATE TABLE application (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  state text NOT NULL CHECK (state IN ('draft', 'declared', 'more-asked', 'verified', 'rejected', 'withdrawn')),
  email text NOT NULL CHECK (email = lower(email)),
  locale text NOT NULL DEFAULT 'fr',
  data jsonb NOT NULL DEFAULT '{}',
  assessment jsonb,
  resume_hash text NOT NULL UNIQUE,
  asked_fields text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  submitted_at timestamptz,
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  reason_code text,
  reason_note text,
  accepted_as uuid REFERENCES partner (id),
  row_version integer NOT NULL DEFAULT 1
);
CREATE INDEX application_waiting ON application (submitted_at, id) WHERE state = 'declared';
ALTER TABLE partner ADD FOREIGN KEY (application_id) REFERENCES application (id);

CREATE TABLE file (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  storage_key text NOT NULL UNIQUE,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL
);
CREATE INDEX file_partner ON file (partner_id, created_at);

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  name text NOT NULL,
  email text,
  employed_from date NOT NULL,
  employed_until date CHECK (employed_until IS NULL OR employed_until >= employed_from),
  withdrawn_at timestamptz,
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL,
  row_version integer NOT NULL DEFAULT 1
);
CREATE INDEX person_partner ON person (partner_id, lower(name), id);

CREATE TABLE credential (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  person_id uuid NOT NULL REFERENCES person (id),
  type text NOT NULL CHECK (type IN ('VCP', 'VCAP', 'VCDX', 'VSP', 'VTSP')),
  track text CHECK (track IN ('DCV', 'NV', 'CMA', 'DTM', 'DW')),
  version text NOT NULL DEFAULT '',
  candidate_id text NOT NULL DEFAULT '',
  earned_on date NOT NULL,
  expires_on date CHECK (expires_on IS NULL OR expires_on > earned_on),
  proof_file_id uuid REFERENCES file (id),
  state text NOT NULL CHECK (state IN ('declared', 'more-asked', 'verified', 'rejected', 'withdrawn')),
  asked_fields text[] NOT NULL DEFAULT '{}',
  declared_by uuid REFERENCES account (id),
  submitted_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  reason_code text,
  reason_note text,
  row_version integer NOT NULL DEFAULT 1,
  CHECK ((track IS NULL) = (type IN ('VSP', 'VTSP')))
);
CREATE INDEX credential_partner ON credential (partner_id, person_id);
CREATE INDEX credential_waiting ON credential (submitted_at, id) WHERE state = 'declared';

CREATE TABLE activity (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  kind text NOT NULL CHECK (kind IN ('licence-revenue', 'cloud-service', 'deployment')),
  occurred_on date NOT NULL,
  amount_cents bigint,
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  points bigint CHECK (points >= 0),
  customer text NOT NULL DEFAULT '',
  reference text NOT NULL DEFAULT '',
  proof_file_id uuid REFERENCES file (id),
  state text NOT NULL CHECK (state IN ('declared', 'more-asked', 'verified', 'rejected', 'withdrawn')),
  asked_fields text[] NOT NULL DEFAULT '{}',
  declared_by uuid REFERENCES account (id),
  submitted_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  reason_code text,
  reason_note text,
  row_version integer NOT NULL DEFAULT 1,
  CHECK ((amount_cents IS NOT NULL AND currency IS NOT NULL) = (kind = 'licence-revenue')),
  CHECK ((points IS NOT NULL) = (kind = 'cloud-service')),
  CHECK (kind <> 'cloud-service' OR extract(day FROM occurred_on) = 1)
);
CREATE INDEX activity_partner ON activity (partner_id, occurred_on DESC, id);
CREATE INDEX activity_waiting ON activity (submitted_at, id) WHERE state = 'declared';

CREATE TABLE mandate (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  account_id uuid NOT NULL REFERENCES account (id),
  capacity text NOT NULL,
  from_on date NOT NULL,
  until_on date CHECK (until_on IS NULL OR until_on > from_on),
  proof_file_id uuid REFERENCES file (id),
  state text NOT NULL CHECK (state IN ('declared', 'more-asked', 'verified', 'rejected', 'withdrawn', 'ended')),
  asked_fields text[] NOT NULL DEFAULT '{}',
  declared_by uuid REFERENCES account (id),
  submitted_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  reason_code text,
  reason_note text,
  row_version integer NOT NULL DEFAULT 1
);
CREATE INDEX mandate_partner ON mandate (partner_id, account_id);
CREATE INDEX mandate_waiting ON mandate (submitted_at, id) WHERE state = 'declared';

CREATE TABLE review (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid REFERENCES partner (id),
  subject_kind text NOT NULL CHECK (subject_kind IN ('application', 'credential', 'activity', 'mandate', 'agreement')),
  subject_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('accepted', 'rejected', 'more-asked', 'commented', 'undone')),
  reason_code text,
  fields text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  account_id uuid REFERENCES account (id),
  at timestamptz NOT NULL
);
CREATE INDEX review_subject ON review (subject_id, at, id);
CREATE INDEX review_partner ON review (partner_id, at DESC, id);

CREATE TABLE mail (
  id uuid PRIMARY KEY,
  partner_id uuid REFERENCES partner (id),
  account_id uuid REFERENCES account (id),
  to_email text NOT NULL,
  template text NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  text_body text NOT NULL,
  html_body text NOT NULL,
  subject_id uuid,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'cancelled')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz NOT NULL
);
CREATE INDEX mail_queued ON mail (next_attempt_at, id) WHERE state = 'queued';
CREATE INDEX mail_subject ON mail (subject_id);

CREATE TABLE idempotency (
  account_id uuid NOT NULL,
  key text NOT NULL,
  answer jsonb,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);
