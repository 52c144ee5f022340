-- Issuers of badges that staff trust: how badges name them, where they host, their public keys, and which certification of the
-- programme each of their badges stands for. Whoever verifies by one locks its row.
CREATE TABLE badge_issuer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  identifiers text[] NOT NULL DEFAULT '{}',
  origins text[] NOT NULL DEFAULT '{}',
  keys jsonb NOT NULL DEFAULT '[]',
  classes jsonb NOT NULL DEFAULT '[]',
  added_by uuid REFERENCES account (id),
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  row_version integer NOT NULL DEFAULT 1
);

-- Files that an issuer gave: whom it revoked, and copies of what it hosts. A later one of the same address takes its place.
CREATE TABLE badge_document (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  issuer_id uuid NOT NULL REFERENCES badge_issuer (id),
  kind text NOT NULL CHECK (kind IN ('revocations', 'status-list', 'assertions')),
  address text NOT NULL,
  as_of date NOT NULL,
  content text NOT NULL,
  sha256 text NOT NULL,
  added_by uuid REFERENCES account (id),
  added_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX badge_document_issuer ON badge_document (issuer_id, as_of DESC, id);

-- What the portal found in the badge of a declaration, kept as it was found: never changed, whatever becomes of the issuer.
CREATE TABLE badge_reading (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  credential_id uuid NOT NULL REFERENCES credential (id),
  file_id uuid NOT NULL REFERENCES file (id),
  outcome text NOT NULL,
  -- By what one badge is known again, however it is packed.
  assertion text,
  issuer_id uuid REFERENCES badge_issuer (id),
  finding jsonb NOT NULL,
  read_at timestamptz NOT NULL
);
CREATE INDEX badge_reading_credential ON badge_reading (credential_id, read_at DESC, id);
CREATE INDEX badge_reading_assertion ON badge_reading (assertion);
CREATE INDEX badge_reading_issuer ON badge_reading (issuer_id);
CREATE INDEX badge_reading_partner ON badge_reading (partner_id);

-- Whether a file holds a badge, and what it looks like: 256 bits of its picture or first page, and the same in sixteen bands of
-- sixteen bits each, so that pictures which differ in at most fifteen bits share one.
ALTER TABLE file ADD COLUMN is_badge boolean NOT NULL DEFAULT false;
ALTER TABLE file ADD COLUMN picture text CHECK (picture ~ '^[0-9a-f]{64}$');
ALTER TABLE file ADD COLUMN picture_bands integer[];
-- Whether it is an earlier file with a photographed page more.
ALTER TABLE file ADD COLUMN is_continuation boolean NOT NULL DEFAULT false;
CREATE INDEX file_sha256 ON file (sha256);
CREATE INDEX file_picture_bands ON file USING gin (picture_bands);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['badge_issuer', 'badge_document', 'badge_reading'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY seen ON badge_issuer FOR SELECT USING ((SELECT app_is_vendor()));
CREATE POLICY added ON badge_issuer FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{administrator}')) AND added_by = (SELECT app_account())));
CREATE POLICY changed ON badge_issuer FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{administrator}')));
CREATE POLICY seen ON badge_document FOR SELECT USING ((SELECT app_is_vendor()));
CREATE POLICY added ON badge_document FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{administrator}')) AND added_by = (SELECT app_account())));
CREATE POLICY changed ON badge_document FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{administrator}')));
-- Only the portal itself says what a badge is.
CREATE POLICY seen ON badge_reading FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON badge_reading FOR INSERT WITH CHECK ((SELECT app_is_system()));
GRANT SELECT, INSERT, UPDATE ON badge_issuer, badge_document TO portal_app;
GRANT SELECT, INSERT ON badge_reading TO portal_app;
CREATE TRIGGER badge_reading_append_only BEFORE UPDATE OR DELETE ON badge_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The portal verifies a declaration by its badge only after it kept that it found this very badge valid, and that last.
CREATE FUNCTION badge_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'verified' AND OLD.state <> 'verified' AND NEW.decided_by IS NULL
     AND EXISTS (SELECT FROM file f WHERE f.id = NEW.proof_file_id AND f.is_badge)
     AND 'valid' IS DISTINCT FROM (SELECT r.outcome FROM badge_reading r
       WHERE r.credential_id = NEW.id AND r.file_id = NEW.proof_file_id ORDER BY r.read_at DESC, r.id LIMIT 1) THEN
    RAISE EXCEPTION 'a badge verifies only what it was found to prove' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credential_by_badge BEFORE UPDATE ON credential FOR EACH ROW
  WHEN (app_is_system()) EXECUTE FUNCTION badge_guard();
