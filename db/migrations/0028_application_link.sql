-- The links to an application in letters: each opens it once, in one browser, within a day.
CREATE TABLE application_link (
  token_hash text PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES application (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX application_link_application ON application_link (application_id);

-- A visitor writes links to the application that they hold, and reads none: the portal opens them.
ALTER TABLE application_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_link FORCE ROW LEVEL SECURITY;
CREATE POLICY write ON application_link FOR INSERT
  WITH CHECK (EXISTS (SELECT 1 FROM application a WHERE a.id = application_id));
CREATE POLICY handle ON application_link USING (app_side() = 'system') WITH CHECK (app_side() = 'system');

GRANT SELECT, INSERT, UPDATE ON application_link TO portal_app;
