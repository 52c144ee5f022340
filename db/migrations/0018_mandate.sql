-- A holder may hand his authority on to a colleague, in writing and inside his own dates; whoever received it may not.
ALTER TABLE mandate ADD COLUMN parent_id uuid REFERENCES mandate (id),
  -- When the company was asked for a successor, after this mandate ended.
  ADD COLUMN succession_asked_at timestamptz;
CREATE INDEX mandate_parent ON mandate (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX mandate_over ON mandate (until_on) WHERE succession_asked_at IS NULL;

-- Nobody confirms what nothing proves. Older rows are left as they were.
ALTER TABLE mandate ADD CONSTRAINT mandate_proved CHECK (state <> 'verified' OR proof_file_id IS NOT NULL) NOT VALID;

CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above mandate;
BEGIN
  IF NEW.parent_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO above FROM mandate WHERE id = NEW.parent_id FOR SHARE;
  IF above.id IS NULL OR above.parent_id IS NOT NULL OR above.partner_id <> NEW.partner_id
     OR above.account_id = NEW.account_id OR NEW.from_on < above.from_on
     OR (above.until_on IS NOT NULL AND (NEW.until_on IS NULL OR NEW.until_on > above.until_on)) THEN
    RAISE EXCEPTION 'a delegation lies inside a mandate of the same company, held by another, itself not delegated'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandate_delegation BEFORE INSERT OR UPDATE OF parent_id, partner_id, account_id, from_on, until_on ON mandate
  FOR EACH ROW WHEN (NEW.state <> 'ended' AND NEW.state <> 'withdrawn') EXECUTE FUNCTION check_delegation();

-- Where an invitation leads once it is accepted; null: home.
ALTER TABLE invitation ADD COLUMN lands_on text CHECK (lands_on IN ('agreement'));
