-- What is in force stays as it was sealed, and so when it no longer is: the file and its name, its size, its evidence, its day.
CREATE FUNCTION agreement_sealed_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('in-force', 'superseded', 'terminated')
     AND (NEW.sealed_key, NEW.sealed_sha256, NEW.sealed_bytes, NEW.evidence, NEW.in_force_at, NEW.in_force_on)
       IS DISTINCT FROM
         (OLD.sealed_key, OLD.sealed_sha256, OLD.sealed_bytes, OLD.evidence, OLD.in_force_at, OLD.in_force_on) THEN
    RAISE EXCEPTION 'a sealed file never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_sealed_guard BEFORE UPDATE ON agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_sealed_guard();
