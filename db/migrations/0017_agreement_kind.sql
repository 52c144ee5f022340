-- One company has one framework in force, and beside it the amendments and renewals that stand on it.
ALTER TABLE agreement
  ADD COLUMN kind text NOT NULL DEFAULT 'full' CHECK (kind IN ('full', 'version', 'amendment', 'renewal')),
  ADD COLUMN act jsonb NOT NULL DEFAULT '{"kind": "full"}',
  ADD COLUMN since_on date,
  ADD CHECK (kind = 'full' OR predecessor_id IS NOT NULL),
  ADD CHECK (act ->> 'kind' = kind);
DROP INDEX agreement_one_in_force;
CREATE UNIQUE INDEX agreement_one_in_force ON agreement (partner_id)
  WHERE state = 'in-force' AND kind IN ('full', 'version');
CREATE INDEX agreement_in_force ON agreement (partner_id, created_at) WHERE state = 'in-force';
CREATE INDEX agreement_term ON agreement (ends_on) WHERE state = 'in-force' AND kind IN ('full', 'version');

UPDATE agreement SET since_on = in_force_on, ends_on = coalesce(ends_on, (in_force_on + interval '12 months')::date)
WHERE in_force_on IS NOT NULL;

-- What a document is and stands on was printed on it: it never changes.
CREATE FUNCTION agreement_text_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, NEW.act, NEW.predecessor_id, NEW.template_version, NEW.annexes, NEW.partner_id)
     IS DISTINCT FROM (OLD.kind, OLD.act, OLD.predecessor_id, OLD.template_version, OLD.annexes, OLD.partner_id) THEN
    RAISE EXCEPTION 'the text of an agreement never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_text_guard BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_text_guard();
