CREATE TABLE agreement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  state text NOT NULL,
  template_version text NOT NULL,
  annexes text[] NOT NULL,
  predecessor_id uuid REFERENCES agreement (id),
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL,
  offered_at timestamptz,
  offer_expires_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  in_force_at timestamptz,
  in_force_on date,
  ends_on date,
  evidence jsonb,
  sealed_key text,
  sealed_sha256 text,
  sealed_bytes bigint,
  seal_attempts integer NOT NULL DEFAULT 0,
  seal_next_at timestamptz,
  seal_error text,
  row_version integer NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('in-force', 'superseded', 'terminated')
         OR (sealed_key IS NOT NULL AND sealed_sha256 IS NOT NULL AND in_force_at IS NOT NULL AND in_force_on IS NOT NULL))
);
CREATE INDEX agreement_partner ON agreement (partner_id, created_at DESC, id);
CREATE UNIQUE INDEX agreement_one_open ON agreement (partner_id)
  WHERE state IN ('draft', 'offered', 'partner-signed', 'countersigned', 'sealing');
CREATE UNIQUE INDEX agreement_one_in_force ON agreement (partner_id) WHERE state = 'in-force';
CREATE INDEX agreement_waiting ON agreement (offered_at, id) WHERE state = 'partner-signed';
CREATE INDEX agreement_sealing ON agreement (seal_next_at, id) WHERE state IN ('countersigned', 'sealing');

-- Mirrors agreementEdges of lib/contract/state.ts; a test compares the two.
CREATE TABLE agreement_edge (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
INSERT INTO agreement_edge VALUES
  ('draft', 'offered'),
  ('offered', 'declined'), ('offered', 'expired'), ('offered', 'withdrawn'), ('offered', 'partner-signed'),
  ('partner-signed', 'returned'), ('partner-signed', 'declined-by-vendor'), ('partner-signed', 'countersigned'),
  ('countersigned', 'sealing'), ('sealing', 'in-force'),
  ('in-force', 'superseded'), ('in-force', 'terminated');

CREATE FUNCTION agreement_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN RAISE EXCEPTION 'an agreement starts as a draft' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'agreements are never deleted' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.state <> OLD.state
     AND NOT EXISTS (SELECT 1 FROM agreement_edge WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'no edge from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.sealed_sha256 IS NOT NULL AND NEW.sealed_sha256 IS DISTINCT FROM OLD.sealed_sha256 THEN
    RAISE EXCEPTION 'a sealed file never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_guard BEFORE INSERT OR UPDATE OR DELETE ON agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_guard();

CREATE TABLE agreement_document (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  storage_key text NOT NULL,
  sha256 text NOT NULL,
  size_bytes bigint NOT NULL,
  pages integer NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (agreement_id, language)
);

CREATE TABLE agreement_signature (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  side text NOT NULL CHECK (side IN ('partner', 'vendor')),
  account_id uuid NOT NULL REFERENCES account (id),
  mandate_id uuid REFERENCES mandate (id),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  document_sha256 text NOT NULL,
  evidence jsonb NOT NULL,
  signed_at timestamptz NOT NULL,
  UNIQUE (agreement_id, side)
);

CREATE TABLE agreement_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  kind text NOT NULL,
  account_id uuid REFERENCES account (id),
  data jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL
);
CREATE INDEX agreement_event_agreement ON agreement_event (agreement_id, at, id);

CREATE TABLE agreement_share (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  token_hash text NOT NULL UNIQUE,
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX agreement_share_agreement ON agreement_share (agreement_id);

CREATE TABLE step_up (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id),
  purpose text NOT NULL,
  document_sha256 text NOT NULL,
  method text NOT NULL CHECK (method IN ('totp', 'recovery-code', 'passkey')),
  authenticator_hash text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX step_up_account ON step_up (account_id, document_sha256);
