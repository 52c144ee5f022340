-- A member's own link to the company's dates. Whoever holds the secret reads them; only its hash is kept. Tied to the
-- seat, so that it stays dead when someone leaves and comes back.
CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  membership_id uuid NOT NULL REFERENCES membership (id),
  account_id uuid NOT NULL REFERENCES account (id),
  token_hash text NOT NULL UNIQUE,
  locale text NOT NULL CHECK (locale IN ('fr', 'en')),
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX calendar_feed_member ON calendar_feed (partner_id, account_id, created_at DESC);

-- One row a letter that warned of a fall: what keeps it from being sent twice.
CREATE TABLE fall_reminder (
  partner_id uuid NOT NULL REFERENCES partner (id),
  account_id uuid NOT NULL REFERENCES account (id),
  fall_on date NOT NULL,
  days_ahead integer NOT NULL CHECK (days_ahead > 0),
  mail_id uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (partner_id, account_id, fall_on, days_ahead)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['calendar_feed', 'fall_reminder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

CREATE POLICY own ON calendar_feed USING (partner_id = app_partner() AND account_id = app_account())
  WITH CHECK (partner_id = app_partner() AND account_id = app_account());
CREATE POLICY link ON calendar_feed FOR SELECT USING (token_hash = app_link());
CREATE POLICY job ON fall_reminder USING (app_side() = 'system') WITH CHECK (app_side() = 'system');

GRANT SELECT, INSERT, UPDATE ON calendar_feed TO portal_app;
GRANT SELECT, INSERT ON fall_reminder TO portal_app;
