-- A code is good once: for signing in by account.totp_last_step, for a step-up by its row here, whatever the document.
CREATE TABLE totp_use (
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  step bigint NOT NULL,
  document_sha256 text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (account_id, step)
);
GRANT SELECT, INSERT ON totp_use TO portal_app;

-- Who manages members also ends the sessions they hold in that company, and only those.
CREATE POLICY managed_read ON session FOR SELECT
  USING (partner_id = app_partner() OR (app_side() = 'staff' AND partner_id IS NULL));
CREATE POLICY managed_end ON session FOR UPDATE
  USING (partner_id = app_partner() OR (app_side() = 'staff' AND partner_id IS NULL))
  WITH CHECK (partner_id = app_partner() OR (app_side() = 'staff' AND partner_id IS NULL));

CREATE INDEX session_partner ON session (partner_id, account_id) WHERE ended_at IS NULL;
