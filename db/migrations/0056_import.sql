-- A sheet that somebody uploaded to enter its rows: read once into rows, matched, looked through, then entered by a job a
-- few rows at a time, so that it can be left, goes on after an interruption, and can be undone while nothing of it has been
-- decided. The file itself is not kept.
CREATE TABLE import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The company; null for companies that the vendor's team enters.
  partner_id uuid REFERENCES partner (id),
  kind text NOT NULL CHECK (kind IN ('people', 'credentials', 'activity', 'companies')),
  -- Activity that somebody uploaded who sees revenue: only they see it.
  is_confidential boolean NOT NULL DEFAULT false CHECK (NOT is_confidential OR kind = 'activity'),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('matching', 'ready', 'entering', 'entered', 'undone', 'failed', 'dropped')),
  -- Of each sheet: its name, its columns, how many rows, what was left out.
  sheets jsonb NOT NULL,
  sheet integer NOT NULL DEFAULT 0,
  -- Which column is which field, and how days and numbers are written; null until somebody said so.
  match jsonb,
  reading jsonb,
  -- What holds for every row where no column says it.
  given jsonb NOT NULL DEFAULT '{}',
  -- Whether each new company's contact is invited as its owner.
  invites boolean NOT NULL DEFAULT false CHECK (NOT invites OR kind = 'companies'),
  -- Rows by what happens to them.
  counts jsonb NOT NULL DEFAULT '{}',
  -- How many records of each kind the rows make: what a company may hold is bounded.
  makes jsonb NOT NULL DEFAULT '{}',
  -- Of the rows to enter, how many are.
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  -- In whose name it is entered: a job does it, with the roles they have then.
  entered_by uuid REFERENCES account (id),
  asked_at timestamptz,
  entered_at timestamptz,
  undone_by uuid REFERENCES account (id),
  undone_at timestamptz,
  -- Why it ended before its last row.
  fault text,
  row_version integer NOT NULL DEFAULT 1,
  CHECK ((partner_id IS NULL) = (kind = 'companies')),
  CHECK (state NOT IN ('entering', 'entered') OR entered_by IS NOT NULL AND asked_at IS NOT NULL)
);
CREATE INDEX import_partner ON import (partner_id, made_at DESC, id DESC);
CREATE INDEX import_made_by ON import (made_by, made_at);
CREATE INDEX import_entering ON import (asked_at) WHERE state = 'entering';

-- A row of a sheet. `cells`: as they were read; `mended`: what was typed in their place, by field; `fields`: what they say.
CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import (id),
  sheet integer NOT NULL,
  line integer NOT NULL,
  cells jsonb NOT NULL,
  mended jsonb,
  fields jsonb,
  faults jsonb NOT NULL DEFAULT '{}',
  will text CHECK (will IN ('new', 'change', 'same', 'fault', 'left-out')),
  is_left_out boolean NOT NULL DEFAULT false,
  -- What entering it made or changed, each with its version right after and what it was before; null until it is entered.
  did jsonb,
  PRIMARY KEY (import_id, sheet, line)
);
CREATE INDEX import_row_will ON import_row (import_id, sheet, will, line);

-- What a header was matched with last, so that the next sheet of its kind is matched by itself. `owner_id`: the company, or
-- the chain of the programme for the vendor's team; `field`: "" for a column that is left out.
CREATE TABLE import_match (
  owner_id uuid NOT NULL,
  kind text NOT NULL,
  header text NOT NULL CHECK (length(header) BETWEEN 1 AND 200),
  field text NOT NULL,
  PRIMARY KEY (owner_id, kind, header)
);

-- Which import entered a record: what was imported is not counted as typed by hand.
ALTER TABLE person ADD COLUMN import_id uuid REFERENCES import (id);
ALTER TABLE credential ADD COLUMN import_id uuid REFERENCES import (id);
ALTER TABLE activity ADD COLUMN import_id uuid REFERENCES import (id);
ALTER TABLE partner ADD COLUMN import_id uuid REFERENCES import (id);

-- A company of an import that was undone is nowhere any more: nobody sees it or changes it, and its number is free. Its row
-- stays for its history.
ALTER TABLE partner ADD COLUMN withdrawn_at timestamptz CHECK (withdrawn_at IS NULL OR import_id IS NOT NULL);
DROP INDEX partner_register;
CREATE UNIQUE INDEX partner_register ON partner (register_key(country, siren))
  WHERE siren IS NOT NULL AND NOT shares_number AND withdrawn_at IS NULL;
CREATE INDEX partner_import ON partner (import_id) WHERE import_id IS NOT NULL;
DROP POLICY seen ON partner;
DROP POLICY added ON partner;
DROP POLICY changed ON partner;
CREATE POLICY seen ON partner FOR SELECT USING (withdrawn_at IS NULL AND ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR id = (SELECT a.partner_id FROM agreement a WHERE a.id = (SELECT app_shared_agreement()))));
CREATE POLICY added ON partner FOR INSERT WITH CHECK (withdrawn_at IS NULL AND ((SELECT app_is_system())
     OR (SELECT app_staff_as('{reviewer,programme-manager}'))));
CREATE POLICY changed ON partner FOR UPDATE USING (withdrawn_at IS NULL AND ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR id = (SELECT a.partner_id FROM agreement a WHERE a.id = (SELECT app_shared_agreement()))))
  WITH CHECK (withdrawn_at IS NULL AND ((SELECT app_is_system()) OR id = (SELECT app_partner_as('{owner}'))));
-- For the function that withdraws companies (0059), and for it alone.
CREATE POLICY withdrawn ON partner FOR SELECT TO portal_tables USING ((SELECT app_side()) = 'withdrawal');
CREATE POLICY withdraws ON partner FOR UPDATE TO portal_tables USING ((SELECT app_side()) = 'withdrawal')
  WITH CHECK ((SELECT app_side()) = 'withdrawal' AND withdrawn_at IS NOT NULL);

-- A summary that goes is no longer counted.
CREATE FUNCTION count_removed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO partner_count (legacy_level, tier, tier_if_signed, holds_solution, candidate, partners)
    SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, -count(*) FROM former GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO partner_count (competency, partners)
    SELECT held, -count(*) FROM former, unnest(competencies) held GROUP BY 1;
  RETURN NULL;
END $$;
CREATE TRIGGER partner_summary_removed_counted AFTER DELETE ON partner_summary REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION count_removed();

-- Whether who asks may import records of a kind for a company, and see such imports.
CREATE FUNCTION app_imports(of_partner uuid, of_kind text, confidential boolean) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE
    WHEN app_is_system() THEN true
    WHEN of_kind = 'companies' THEN of_partner IS NULL AND app_staff_as('{programme-manager}')
    WHEN of_kind = 'activity' AND confidential THEN coalesce(of_partner = app_partner_as('{owner,finance}'), false)
    WHEN of_kind = 'activity' THEN coalesce(of_partner = app_partner_as('{owner,finance,contributor}'), false)
    ELSE coalesce(of_partner = app_partner_as('{owner,contributor}'), false) END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import', 'import_row', 'import_match'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY seen ON import FOR SELECT USING (app_imports(partner_id, kind, is_confidential));
CREATE POLICY added ON import FOR INSERT WITH CHECK (app_imports(partner_id, kind, is_confidential)
  AND ((SELECT app_is_system()) OR made_by = (SELECT app_account())));
CREATE POLICY changed ON import FOR UPDATE USING (app_imports(partner_id, kind, is_confidential))
  WITH CHECK (app_imports(partner_id, kind, is_confidential));
-- Rows are of an import that the asker sees: a set that is found once a statement.
CREATE POLICY seen ON import_row FOR SELECT USING (import_id IN (SELECT id FROM import));
CREATE POLICY added ON import_row FOR INSERT WITH CHECK (import_id IN (SELECT id FROM import));
CREATE POLICY changed ON import_row FOR UPDATE USING (import_id IN (SELECT id FROM import))
  WITH CHECK (import_id IN (SELECT id FROM import));
CREATE POLICY removed ON import_row FOR DELETE USING (import_id IN (SELECT id FROM import));
CREATE POLICY seen ON import_match FOR SELECT USING ((SELECT app_is_system())
  OR owner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
  OR owner_id = '00000000-0000-0000-0000-000000000000' AND (SELECT app_staff_as('{programme-manager}')));
CREATE POLICY added ON import_match FOR INSERT WITH CHECK ((SELECT app_is_system())
  OR owner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
  OR owner_id = '00000000-0000-0000-0000-000000000000' AND (SELECT app_staff_as('{programme-manager}')));
CREATE POLICY changed ON import_match FOR UPDATE USING ((SELECT app_is_system())
  OR owner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
  OR owner_id = '00000000-0000-0000-0000-000000000000' AND (SELECT app_staff_as('{programme-manager}')))
  WITH CHECK ((SELECT app_is_system())
  OR owner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
  OR owner_id = '00000000-0000-0000-0000-000000000000' AND (SELECT app_staff_as('{programme-manager}')));
GRANT SELECT, INSERT, UPDATE ON import, import_match TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON import_row TO portal_app;

-- Whoever enters companies invites their owners.
DROP POLICY added ON invitation;
CREATE POLICY added ON invitation FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner}'))
     AND roles <@ '{owner,contributor,signatory,finance,viewer}')
     OR (partner_id = (SELECT app_partner_as('{signatory}')) AND roles = '{signatory}')
     OR ((SELECT app_staff_as('{administrator}')) AND partner_id IS NULL
     AND roles <@ '{reviewer,countersigner,programme-manager,administrator,auditor}')
     OR ((SELECT app_staff_as('{reviewer,programme-manager}')) AND roles = '{owner}'
     AND EXISTS (SELECT FROM application a WHERE a.accepted_as = invitation.partner_id
     AND a.decided_by = (SELECT app_account())))
     OR ((SELECT app_staff_as('{programme-manager}')) AND roles = '{owner}'
     AND EXISTS (SELECT FROM partner p JOIN import i ON i.id = p.import_id WHERE p.id = invitation.partner_id
     AND i.state = 'entering' AND i.entered_by = (SELECT app_account()))));

-- Many events of one act are written at once: the head moves to the last of them, and each number up to it is there. The
-- history of a company that was withdrawn ends with that: what somebody did to it at the same time is tried again, and then
-- finds no such company.
CREATE OR REPLACE FUNCTION audit_head_guard() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.seq < OLD.seq OR NEW.id <> OLD.id
     OR NOT EXISTS (SELECT FROM audit_event e WHERE e.chain_id = NEW.id AND e.seq = NEW.seq AND e.hash = NEW.hash)
     OR (SELECT count(*) FROM audit_event e WHERE e.chain_id = NEW.id AND e.seq > OLD.seq AND e.seq <= NEW.seq)
       <> NEW.seq - OLD.seq THEN
    RAISE EXCEPTION 'the head of a chain is its last event' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.seq > OLD.seq AND NEW.id <> '00000000-0000-0000-0000-000000000000'
     AND NOT EXISTS (SELECT FROM partner p WHERE p.id = NEW.id)
     AND NOT EXISTS (SELECT FROM audit_event e WHERE e.chain_id = NEW.id AND e.seq = NEW.seq AND e.kind = 'partner.withdrawn') THEN
    RAISE EXCEPTION 'the company was withdrawn' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
-- Of many events of one kind that are written at once, open screens and jobs are told the last.
DROP TRIGGER audit_event_announce ON audit_event;
CREATE OR REPLACE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE told record;
BEGIN
  FOR told IN SELECT a.partner_id, a.kind, max(a.seq) AS seq FROM added a GROUP BY 1, 2 ORDER BY 3 LOOP
    PERFORM pg_notify('live',
      json_build_object('partnerId', told.partner_id, 'seq', told.seq, 'kind', told.kind)::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_announce AFTER INSERT ON audit_event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION announce();
