-- An announced edition may be withdrawn before its day: one person asks, with a reason, and a second one confirms. What
-- was announced stays as it was read; that it was withdrawn, when and why stays beside it (decision 49).
ALTER TABLE edition
  ADD COLUMN withdrawal_reason text,
  ADD COLUMN withdrawal_asked_by uuid REFERENCES account (id),
  ADD COLUMN withdrawal_asked_at timestamptz,
  ADD COLUMN withdrawn_by uuid REFERENCES account (id),
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_on date,
  DROP CONSTRAINT edition_state_check,
  ADD CONSTRAINT edition_state_check CHECK (state IN ('draft', 'short-notice', 'announced', 'withdrawn', 'discarded')),
  DROP CONSTRAINT edition_check,
  ADD CONSTRAINT edition_announced CHECK (state NOT IN ('short-notice', 'announced', 'withdrawn')
    OR (effective_on IS NOT NULL AND announced_by IS NOT NULL AND announced_at IS NOT NULL)),
  ADD CONSTRAINT edition_withdrawal_asked CHECK (CASE WHEN withdrawal_asked_by IS NULL
    THEN withdrawal_reason IS NULL AND withdrawal_asked_at IS NULL
    ELSE withdrawal_reason <> '' AND withdrawal_asked_at IS NOT NULL AND state IN ('announced', 'withdrawn') END),
  -- By two people, and never once it is in force.
  ADD CONSTRAINT edition_withdrawn CHECK (CASE WHEN state = 'withdrawn'
    THEN withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawal_asked_by IS NOT NULL
      AND withdrawn_by <> withdrawal_asked_by AND withdrawn_on IS NOT NULL AND withdrawn_on < effective_on
    ELSE withdrawn_by IS NULL AND withdrawn_at IS NULL AND withdrawn_on IS NULL END);

CREATE OR REPLACE FUNCTION refuse_announced_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  withdrawal text[] := '{withdrawal_reason,withdrawal_asked_by,withdrawal_asked_at}';
  withdrawn text[] := '{state,withdrawn_by,withdrawn_at,withdrawn_on}';
BEGIN
  IF OLD.state = 'withdrawn' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'A withdrawn edition does not change';
  END IF;
  IF OLD.state = 'announced' AND (NEW.state NOT IN ('announced', 'withdrawn')
     OR to_jsonb(NEW) - withdrawal - withdrawn - 'row_version'
       IS DISTINCT FROM to_jsonb(OLD) - withdrawal - withdrawn - 'row_version') THEN
    RAISE EXCEPTION 'An announced edition does not change';
  END IF;
  -- Each of the two acts in their own name, and the second confirms what the first asked.
  IF NEW.withdrawal_asked_by IS DISTINCT FROM OLD.withdrawal_asked_by
     AND NEW.withdrawal_asked_by <> app_account() AND NOT app_is_system() THEN
    RAISE EXCEPTION 'A withdrawal is asked in one''s own name';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' THEN
    IF (NEW.withdrawal_reason, NEW.withdrawal_asked_by, NEW.withdrawal_asked_at)
       IS DISTINCT FROM (OLD.withdrawal_reason, OLD.withdrawal_asked_by, OLD.withdrawal_asked_at) THEN
      RAISE EXCEPTION 'A withdrawal is asked before it is confirmed';
    END IF;
    IF NEW.withdrawn_by IS DISTINCT FROM app_account() AND NOT app_is_system() THEN
      RAISE EXCEPTION 'A withdrawal is confirmed in one''s own name';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- Partners read of a withdrawn edition that it was, when and why: they have read it as announced.
DROP POLICY seen ON edition;
CREATE POLICY seen ON edition FOR SELECT USING ((SELECT app_is_vendor()) OR (state IN ('announced', 'withdrawn')
     AND (SELECT app_side() <> 'none')));
