-- Versions of the agreement's text that are written in the portal. Counsel's name and day of approval are recorded by one
-- person, a second one publishes, and a published version never changes (decision 66).
CREATE TABLE agreement_text (
  version text PRIMARY KEY CHECK (version ~ '^\d{4}-(0[1-9]|1[0-2])(-[2-9])?$'),
  -- The version it was copied from; null where it was begun empty.
  based_on text,
  state text NOT NULL CHECK (state IN ('draft', 'waiting', 'published', 'discarded')),
  body jsonb NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  counsel_name text CHECK (counsel_name <> ''),
  counsel_approved_on date,
  made_by uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  asked_by uuid REFERENCES account (id),
  asked_at timestamptz,
  published_by uuid REFERENCES account (id),
  published_at timestamptz,
  -- Published while the programme was set up, when there may be one person only and nobody has signed anything.
  before_opening boolean NOT NULL DEFAULT false,
  row_version integer NOT NULL DEFAULT 1,
  CONSTRAINT agreement_text_asked CHECK (CASE WHEN state IN ('waiting', 'published')
    THEN num_nulls(counsel_name, counsel_approved_on, asked_by, asked_at) = 0
    ELSE num_nonnulls(counsel_name, counsel_approved_on, asked_by, asked_at) = 0 END),
  CONSTRAINT agreement_text_published CHECK (CASE WHEN state = 'published'
    THEN num_nulls(published_by, published_at) = 0 AND (published_by <> asked_by OR before_opening)
    ELSE num_nonnulls(published_by, published_at) = 0 AND NOT before_opening END)
);

CREATE FUNCTION refuse_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'published' THEN
    RAISE EXCEPTION 'A published text does not change';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  -- Counsel approves a text, not a version: what waits is what is published.
  IF TG_OP = 'UPDATE' AND OLD.state = 'waiting' AND NEW.state <> 'draft'
     AND (NEW.body, NEW.digest, NEW.counsel_name, NEW.counsel_approved_on, NEW.asked_by)
       IS DISTINCT FROM (OLD.body, OLD.digest, OLD.counsel_name, OLD.counsel_approved_on, OLD.asked_by) THEN
    RAISE EXCEPTION 'A text that waits to be published does not change';
  END IF;
  IF NEW.state IN ('waiting', 'published') AND NOT app_is_system() AND app_account()
     IS DISTINCT FROM coalesce(NEW.published_by, NEW.asked_by) THEN
    RAISE EXCEPTION 'A text is published in one''s own name';
  END IF;
  IF NEW.before_opening AND EXISTS (SELECT FROM programme WHERE set_up_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An open programme publishes by two people';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_text_published BEFORE INSERT OR UPDATE OR DELETE ON agreement_text
  FOR EACH ROW EXECUTE FUNCTION refuse_published_text();

ALTER TABLE agreement_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_text FORCE ROW LEVEL SECURITY;
-- Whoever may read a document must be able to have its text drawn.
CREATE POLICY seen ON agreement_text FOR SELECT USING ((SELECT app_is_vendor())
     OR (state = 'published' AND (SELECT app_side() <> 'none')));
CREATE POLICY added ON agreement_text FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{programme-manager}')) AND made_by = (SELECT app_account())));
CREATE POLICY changed ON agreement_text FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{programme-manager,administrator}')));
GRANT SELECT, INSERT, UPDATE ON agreement_text TO portal_app;

-- Which versions the caller may know, in one line: every transaction asks at its beginning, so its plan is kept.
CREATE FUNCTION published_texts() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT coalesce(string_agg(version, ' '), '') FROM agreement_text WHERE state = 'published');
END $$;

-- The text that new offers are made from until a campaign brings another: the built-in specimen, or one's own since the set-up.
ALTER TABLE programme ADD COLUMN text_version text NOT NULL DEFAULT '2019-10';
GRANT UPDATE (text_version) ON programme TO portal_app;

CREATE OR REPLACE FUNCTION refuse_reopened_set_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.set_up_at IS NOT NULL AND NEW.set_up_at IS DISTINCT FROM OLD.set_up_at THEN
    RAISE EXCEPTION 'A programme is set up once';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.time_zone <> OLD.time_zone THEN
    RAISE EXCEPTION 'The time zone of an open programme does not change';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.edition_id <> OLD.edition_id THEN
    RAISE EXCEPTION 'The rules that a programme opened with do not change';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.text_version <> OLD.text_version THEN
    RAISE EXCEPTION 'The text that a programme opened with does not change';
  END IF;
  RETURN NEW;
END $$;
