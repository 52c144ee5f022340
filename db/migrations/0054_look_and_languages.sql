-- How the portal looks: the vendor's accent colour, and its logo. A logo that was shown stays as it was under its digest.
CREATE TABLE logo (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  png bytea NOT NULL CHECK (octet_length(png) BETWEEN 1 AND 400000),
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  saved_by uuid NOT NULL REFERENCES account (id),
  saved_at timestamptz NOT NULL
);
ALTER TABLE logo ENABLE ROW LEVEL SECURITY;
ALTER TABLE logo FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON logo FOR SELECT USING ((SELECT app_side() <> 'none'));
CREATE POLICY added ON logo FOR INSERT WITH CHECK ((SELECT app_is_system())
  OR (saved_by = (SELECT app_account()) AND (SELECT app_staff_as('{administrator}'))));
GRANT SELECT, INSERT ON logo TO portal_app;
CREATE TRIGGER logo_append_only BEFORE UPDATE OR DELETE ON logo FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- In which languages the portal speaks; the first is for whoever has not chosen one.
ALTER TABLE programme
  ADD COLUMN accent_colour text CHECK (accent_colour ~ '^#[0-9a-f]{6}$'),
  ADD COLUMN logo_sha256 text REFERENCES logo (sha256),
  ADD COLUMN languages text[] NOT NULL DEFAULT '{fr,en}'
    CHECK (cardinality(languages) > 0 AND array_position(languages, NULL) IS NULL);
GRANT UPDATE (accent_colour, logo_sha256, languages) ON programme TO portal_app;

-- The language to speak to somebody who chose one: another where it is not offered, until it is offered again.
CREATE FUNCTION spoken_language(chosen text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE WHEN chosen = ANY (p.languages) THEN chosen ELSE p.languages[1] END FROM programme p
    WHERE p.id = 1), chosen)
$$;
