-- A second factor that its owner lost: one person asks for the reset, another confirms it (decision 64).
CREATE TABLE factor_reset (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- The company on whose behalf it is asked for; null: the vendor's team.
  partner_id uuid REFERENCES partner (id),
  asked_by uuid NOT NULL REFERENCES account (id),
  reason text NOT NULL CHECK (reason <> ''),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  confirmed_by uuid REFERENCES account (id),
  ended_at timestamptz,
  CHECK (account_id <> asked_by),
  CHECK (confirmed_by IS NULL OR (confirmed_by NOT IN (asked_by, account_id) AND ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX factor_reset_open ON factor_reset (account_id) WHERE ended_at IS NULL;
CREATE INDEX factor_reset_account ON factor_reset (account_id);
CREATE INDEX factor_reset_partner ON factor_reset (partner_id);
CREATE INDEX factor_reset_asked ON factor_reset (asked_by);
CREATE INDEX factor_reset_confirmed ON factor_reset (confirmed_by);
ALTER TABLE factor_reset ENABLE ROW LEVEL SECURITY;
ALTER TABLE factor_reset FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON factor_reset FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON factor_reset FOR INSERT WITH CHECK ((SELECT app_is_system())
  AND account_id = (SELECT app_account()));
CREATE POLICY changed ON factor_reset FOR UPDATE USING ((SELECT app_is_system()))
  WITH CHECK ((SELECT app_is_system()) AND account_id = (SELECT app_account()));
GRANT SELECT, INSERT, UPDATE ON factor_reset TO portal_app;
