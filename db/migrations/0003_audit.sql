CREATE TABLE audit_chain (
  id uuid PRIMARY KEY,
  seq bigint NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT ''
);
-- The programme's own chain; each partner has one of its own, with the partner's id.
INSERT INTO audit_chain (id) VALUES ('00000000-0000-0000-0000-000000000000');

CREATE TABLE audit_event (
  chain_id uuid NOT NULL REFERENCES audit_chain (id),
  seq bigint NOT NULL,
  id uuid NOT NULL UNIQUE,
  partner_id uuid REFERENCES partner (id),
  account_id uuid,
  kind text NOT NULL,
  subject_id uuid,
  data jsonb NOT NULL DEFAULT '{}',
  personal_hash text,
  at timestamptz NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (chain_id, seq)
);
CREATE INDEX audit_event_partner ON audit_event (partner_id, seq DESC);
CREATE INDEX audit_event_subject ON audit_event (subject_id, at);
CREATE INDEX audit_event_at ON audit_event (at DESC, id);

CREATE TABLE audit_personal (
  event_id uuid PRIMARY KEY REFERENCES audit_event (id),
  partner_id uuid REFERENCES partner (id),
  salt text NOT NULL,
  data jsonb NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_signature_append_only BEFORE UPDATE OR DELETE ON agreement_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_document_append_only BEFORE UPDATE OR DELETE ON agreement_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_append_only BEFORE UPDATE OR DELETE ON review
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Delivered at commit, in commit order: what every open screen waits for.
CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object('partnerId', NEW.partner_id, 'seq', NEW.seq, 'kind', NEW.kind)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_announce AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION announce();
