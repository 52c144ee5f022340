-- The day of an approval, from which on the loss of a tier can end what was allocated; null for approvals before this.
ALTER TABLE benefit_request ADD COLUMN allocated_on date;
-- What was asked for, where less was approved.
ALTER TABLE benefit_request ADD COLUMN asked_amount bigint CHECK (asked_amount > amount);

-- The benefit as it was used: amounts of another measure do not add up. Null for uses before this.
ALTER TABLE benefit_use ADD COLUMN benefit jsonb;

-- A use that was written down in error is taken back, once, with a reason: it counts no longer, and the use stays as it is.
ALTER TABLE benefit_use ADD CONSTRAINT benefit_use_of_partner UNIQUE (id, partner_id);
CREATE TABLE benefit_use_taken_back (
  use_id uuid PRIMARY KEY,
  partner_id uuid NOT NULL REFERENCES partner (id),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  taken_back_by uuid NOT NULL REFERENCES account (id),
  taken_back_at timestamptz NOT NULL,
  FOREIGN KEY (use_id, partner_id) REFERENCES benefit_use (id, partner_id)
);
CREATE INDEX benefit_use_taken_back_partner ON benefit_use_taken_back (partner_id);
ALTER TABLE benefit_use_taken_back ENABLE ROW LEVEL SECURITY;
ALTER TABLE benefit_use_taken_back FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON benefit_use_taken_back FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON benefit_use_taken_back FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (taken_back_by = (SELECT app_account()) AND ((SELECT app_staff_as('{reviewer,programme-manager}'))
     OR partner_id = (SELECT app_partner_as('{owner,finance,contributor}')))));
GRANT SELECT, INSERT ON benefit_use_taken_back TO portal_app;
CREATE TRIGGER benefit_use_taken_back_append_only BEFORE UPDATE OR DELETE ON benefit_use_taken_back
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The guard of declarations, with the day and the amount that an approval sets: never more than was asked for.
CREATE OR REPLACE FUNCTION claim_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision text[] := '{state,asked_fields,decided_by,decided_at,reason_code,reason_note,row_version,accepted_as}';
  ending text[] := '{state,until_on,reason_note,row_version,succession_asked_at}';
  now_is jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
BEGIN
  IF TG_TABLE_NAME = 'benefit_request' THEN
    decision := decision || '{expires_on,allocated_on}'::text[];
    IF NEW.state = 'verified' AND now_is -> 'asked_amount' = was -> 'amount'
       OR NEW.state = 'declared' AND now_is -> 'amount' = was -> 'asked_amount'
          AND now_is ->> 'asked_amount' IS NULL THEN
      decision := decision || '{amount,asked_amount}'::text[];
    END IF;
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
