-- What a company asks for of a benefit that its tier gives, and, once it is approved, what was allocated to it.
CREATE TABLE benefit_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  benefit_id text NOT NULL CHECK (benefit_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition_id text NOT NULL,
  -- The benefit as it was asked for: a later edition that changes or drops it changes nothing here.
  benefit jsonb NOT NULL,
  -- The calendar period it counts in; for ever where a benefit is given once.
  period_from date NOT NULL,
  period_until date NOT NULL CHECK (period_until > period_from),
  -- Cents or units; null where the benefit has no amount.
  amount bigint CHECK (amount > 0),
  -- Of money only: it is told only to those who see revenue.
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  is_funds boolean NOT NULL DEFAULT false CHECK (is_funds = (currency IS NOT NULL)),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  proof_file_id uuid REFERENCES file (id),
  state text NOT NULL CHECK (state IN ('declared', 'more-asked', 'verified', 'rejected', 'withdrawn')),
  asked_fields text[] NOT NULL DEFAULT '{}',
  -- The day before which what was allocated is used; null for no end.
  expires_on date,
  declared_by uuid REFERENCES account (id),
  submitted_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  reason_code text,
  reason_note text,
  row_version integer NOT NULL DEFAULT 1,
  UNIQUE (id, partner_id),
  CHECK (currency IS NULL OR amount IS NOT NULL)
);
CREATE INDEX benefit_request_partner ON benefit_request (partner_id, submitted_at DESC, id);
CREATE INDEX benefit_request_spent ON benefit_request (benefit_id, period_from) WHERE state = 'verified';
CREATE INDEX benefit_request_proof ON benefit_request (proof_file_id);

-- What a company used, of an allocation or of a benefit that is given at once. Never changed.
CREATE TABLE benefit_use (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  benefit_id text NOT NULL CHECK (benefit_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  request_id uuid,
  period_from date NOT NULL,
  period_until date NOT NULL CHECK (period_until > period_from),
  amount bigint NOT NULL CHECK (amount > 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  is_funds boolean NOT NULL DEFAULT false CHECK (is_funds = (currency IS NOT NULL)),
  used_on date NOT NULL,
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (request_id, partner_id) REFERENCES benefit_request (id, partner_id)
);
CREATE INDEX benefit_use_partner ON benefit_use (partner_id, benefit_id, period_from);
CREATE INDEX benefit_use_request ON benefit_use (request_id);

-- What the programme may allocate of a benefit in a period, over all companies; null for no limit. Approvals lock the row.
CREATE TABLE benefit_budget (
  benefit_id text NOT NULL CHECK (benefit_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  period_from date NOT NULL,
  period_until date NOT NULL CHECK (period_until > period_from),
  -- Empty for units.
  currency text NOT NULL DEFAULT '' CHECK (currency ~ '^([A-Z]{3})?$'),
  amount bigint CHECK (amount >= 0),
  set_by uuid REFERENCES account (id),
  set_at timestamptz,
  row_version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (benefit_id, period_from, period_until, currency),
  CHECK ((amount IS NULL) OR (set_by IS NOT NULL AND set_at IS NOT NULL))
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['benefit_request', 'benefit_use', 'benefit_budget'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY seen ON benefit_request FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON benefit_request FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,finance}'))
     OR (partner_id = (SELECT app_partner_as('{contributor}')) AND currency IS NULL));
CREATE POLICY changed ON benefit_request FOR UPDATE USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,finance}'))
     OR (partner_id = (SELECT app_partner_as('{contributor}')) AND currency IS NULL)
     OR (SELECT app_staff_as('{reviewer,programme-manager}')));
CREATE POLICY seen ON benefit_use FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON benefit_use FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (recorded_by = (SELECT app_account()) AND (partner_id = (SELECT app_partner_as('{owner,finance}'))
     OR (partner_id = (SELECT app_partner_as('{contributor}')) AND currency IS NULL))));
CREATE POLICY seen ON benefit_budget FOR SELECT USING ((SELECT app_is_vendor()));
-- Who approves needs a row to lock, also where no limit was set; only the programme manager sets one.
CREATE POLICY added ON benefit_budget FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{reviewer,programme-manager}')) AND amount IS NULL)
     OR ((SELECT app_staff_as('{programme-manager}')) AND set_by = (SELECT app_account())));
CREATE POLICY changed ON benefit_budget FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{programme-manager}'))
     AND set_by = (SELECT app_account())));
GRANT SELECT, INSERT, UPDATE ON benefit_request, benefit_budget TO portal_app;
GRANT SELECT, INSERT ON benefit_use TO portal_app;
CREATE TRIGGER benefit_use_append_only BEFORE UPDATE OR DELETE ON benefit_use
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The guard of declarations, with the day that an approval sets.
CREATE OR REPLACE FUNCTION claim_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision text[] := '{state,asked_fields,decided_by,decided_at,reason_code,reason_note,row_version,accepted_as,expires_on}';
  ending text[] := '{state,until_on,reason_note,row_version,succession_asked_at}';
  now_is jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
BEGIN
  -- A certification says itself until when it is valid.
  IF TG_TABLE_NAME <> 'benefit_request' THEN
    decision := array_remove(decision, 'expires_on');
  END IF;
  IF app_side() IN ('partner', 'public') THEN
    IF NEW.state NOT IN ('draft', 'declared', 'withdrawn', 'ended') AND NEW.state IS DISTINCT FROM was ->> 'state'
       OR NEW.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM (was ->> 'decided_by')::uuid
       OR was ->> 'state' IN ('verified', 'rejected', 'ended') AND now_is - ending IS DISTINCT FROM was - ending
       OR was ->> 'state' IN ('verified', 'rejected') AND NEW.state NOT IN (was ->> 'state', 'ended') THEN
      RAISE EXCEPTION 'only the vendor decides a declaration' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF app_side() = 'staff' THEN
    IF now_is - decision IS DISTINCT FROM was - decision
       OR NEW.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM app_account()
          AND NEW.decided_by IS DISTINCT FROM (was ->> 'decided_by')::uuid
       OR NEW.state = 'verified' AND now_is ->> 'declared_by' = app_account()::text THEN
      RAISE EXCEPTION 'a decision changes nothing else, and none is about a declaration of one''s own'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER benefit_request_decided BEFORE INSERT OR UPDATE ON benefit_request FOR EACH ROW
  WHEN (NOT app_is_system()) EXECUTE FUNCTION claim_guard();

ALTER TABLE review DROP CONSTRAINT review_subject_kind_check;
ALTER TABLE review ADD CONSTRAINT review_subject_kind_check CHECK (subject_kind IN
  ('application', 'credential', 'activity', 'mandate', 'agreement', 'benefit'));

CREATE OR REPLACE VIEW reviewable WITH (security_invoker = true) AS
SELECT 'application' AS kind, a.id, NULL::uuid AS partner_id,
       coalesce(nullif(a.data ->> 'companyName', ''), a.email) AS partner_name,
       NULL::uuid AS declared_by, a.state, a.submitted_at, a.row_version, NULL::uuid AS proof_file_id,
       jsonb_build_object('kind', 'application', 'company', coalesce(nullif(a.data ->> 'companyName', ''), a.email),
                          'country', coalesce(a.data ->> 'country', ''),
                          'legacyLevel', coalesce(a.data ->> 'legacyLevel', '')) AS claim
FROM application a
UNION ALL
SELECT 'credential', c.id, c.partner_id, p.name, c.declared_by, c.state, c.submitted_at, c.row_version, c.proof_file_id,
       jsonb_build_object('kind', 'credential', 'type', c.type, 'track', c.track, 'person', w.name, 'personId', w.id)
FROM credential c JOIN person w ON w.id = c.person_id JOIN partner p ON p.id = c.partner_id
UNION ALL
SELECT 'activity', a.id, a.partner_id, p.name, a.declared_by, a.state, a.submitted_at, a.row_version, a.proof_file_id,
       jsonb_build_object('kind', 'activity', 'activity', a.kind, 'on', a.occurred_on, 'customer', a.customer)
FROM activity a JOIN partner p ON p.id = a.partner_id
UNION ALL
SELECT 'mandate', m.id, m.partner_id, p.name, m.declared_by, m.state, m.submitted_at, m.row_version, m.proof_file_id,
       jsonb_build_object('kind', 'mandate', 'person', h.name, 'capacity', m.capacity)
FROM mandate m JOIN account h ON h.id = m.account_id JOIN partner p ON p.id = m.partner_id
UNION ALL
SELECT 'benefit', b.id, b.partner_id, p.name, b.declared_by, b.state, b.submitted_at, b.row_version, b.proof_file_id,
       jsonb_build_object('kind', 'benefit', 'name', b.benefit -> 'name', 'isFunds', b.is_funds,
                          'hasAmount', b.amount IS NOT NULL)
FROM benefit_request b JOIN partner p ON p.id = b.partner_id;

CREATE TRIGGER benefit_added_waits AFTER INSERT ON benefit_request REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_queue('benefit', 'id');
CREATE TRIGGER benefit_changed_waits AFTER UPDATE ON benefit_request REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_queue('benefit', 'id');
