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
CREATE POLICY seen ON application_link FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON application_link FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (SELECT app_staff_as('{reviewer,programme-manager}')) OR EXISTS (SELECT FROM application a
     WHERE a.id = application_id AND a.resume_hash = (SELECT app_link())));
CREATE POLICY changed ON application_link FOR UPDATE USING ((SELECT app_is_system()))
  WITH CHECK ((SELECT app_is_system()));

GRANT SELECT, INSERT, UPDATE (used_at) ON application_link TO portal_app;
