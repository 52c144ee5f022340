-- A programme is set up in a browser before it opens: who runs it, which rules, whose letters. `set_up_at` is null until it is.
ALTER TABLE programme
  ADD COLUMN set_up_at timestamptz DEFAULT now(),
  ADD COLUMN set_up_steps text[] NOT NULL DEFAULT '{}',
  ADD COLUMN support_email text CHECK (support_email LIKE '%_@_%'),
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Europe/Paris',
  ADD COLUMN mail_tried_at timestamptz,
  ADD COLUMN row_version integer NOT NULL DEFAULT 1;
UPDATE programme SET set_up_at = created_at;

-- The portal writes the row once, for whoever holds the set-up link; after that administrators change it, but never what
-- makes it a demonstration or moves its day.
GRANT INSERT (id, edition_id, vendor_name, created_at, set_up_at) ON programme TO portal_app;
GRANT UPDATE (edition_id, vendor_name, vendor_register_number, vendor_country, support_email, time_zone, set_up_at,
  set_up_steps, mail_tried_at, row_version) ON programme TO portal_app;
DROP POLICY changed ON programme;
CREATE POLICY changed ON programme FOR UPDATE USING ((SELECT app_side() <> 'none'))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{administrator}')));

-- Set up once: what is open is never closed again, and days are counted in one time zone from then on.
CREATE FUNCTION refuse_reopened_set_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.set_up_at IS NOT NULL AND NEW.set_up_at IS DISTINCT FROM OLD.set_up_at THEN
    RAISE EXCEPTION 'A programme is set up once';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.time_zone <> OLD.time_zone THEN
    RAISE EXCEPTION 'The time zone of an open programme does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER programme_set_up BEFORE UPDATE ON programme FOR EACH ROW EXECUTE FUNCTION refuse_reopened_set_up();
