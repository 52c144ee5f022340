-- Editions made at the programme desk. An announced one never changes; from its day on it is the rules in force.
CREATE TABLE edition (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  based_on text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'short-notice', 'announced', 'discarded')),
  body jsonb NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  examples jsonb NOT NULL DEFAULT '[]',
  made_by uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  effective_on date,
  -- Why the notice is shorter than the programme's; two people say so.
  short_notice_reason text,
  announced_by uuid REFERENCES account (id),
  announced_at timestamptz,
  confirmed_by uuid REFERENCES account (id),
  row_version integer NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('short-notice', 'announced') OR (effective_on IS NOT NULL AND announced_by IS NOT NULL AND announced_at IS NOT NULL)),
  CHECK (confirmed_by IS NULL OR confirmed_by <> announced_by)
);
CREATE INDEX edition_in_force ON edition (effective_on DESC, announced_at DESC) WHERE state = 'announced';

-- What was announced stays as it was read; drafts are the vendor's own.
CREATE FUNCTION refuse_announced_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'announced' AND (NEW.body, NEW.digest, NEW.effective_on, NEW.state)
     IS DISTINCT FROM (OLD.body, OLD.digest, OLD.effective_on, OLD.state) THEN
    RAISE EXCEPTION 'An announced edition does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_announced BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_announced_change();

ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON edition USING (app_is_vendor()) WITH CHECK (app_is_vendor());
CREATE POLICY announced ON edition FOR SELECT USING (state = 'announced' AND app_side() <> 'none');
GRANT SELECT, INSERT, UPDATE ON edition TO portal_app;
