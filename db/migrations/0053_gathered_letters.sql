-- How a person gets e-mails about daily work: each by itself, gathered every quarter of an hour, or once a day.
ALTER TABLE account ADD COLUMN daily_mail text NOT NULL DEFAULT 'quarter'
  CHECK (daily_mail IN ('each', 'quarter', 'day'));
GRANT SELECT (daily_mail) ON account TO portal_app;

-- A letter that waits for others has its text whole, as it would leave alone, and its parts. `gather_from`: from when on it
-- may be gathered, null for a letter that leaves alone; `next_attempt_at` is when it leaves at the latest. Once it is
-- gathered, `gathered_into` is the letter that holds it, and what becomes of that letter becomes of it.
ALTER TABLE mail
  ADD COLUMN gather_from timestamptz,
  ADD COLUMN letter jsonb,
  ADD COLUMN gathered_into uuid REFERENCES mail (id),
  ADD CONSTRAINT mail_waiting CHECK (gather_from IS NULL
    OR account_id IS NOT NULL AND partner_id IS NOT NULL AND letter IS NOT NULL) NOT VALID,
  ADD CONSTRAINT mail_gathered CHECK (state <> 'gathered' OR gathered_into IS NOT NULL) NOT VALID;
ALTER TABLE mail DROP CONSTRAINT mail_state_check;
ALTER TABLE mail ADD CONSTRAINT mail_state_check
  CHECK (state IN ('queued', 'gathered', 'sent', 'failed', 'cancelled')) NOT VALID;

CREATE INDEX mail_gathering_due ON mail (next_attempt_at) WHERE state = 'queued' AND gather_from IS NOT NULL;
CREATE INDEX mail_gathering ON mail (account_id, partner_id, locale, created_at)
  WHERE state = 'queued' AND gather_from IS NOT NULL;
CREATE INDEX mail_gathered_into ON mail (gathered_into) WHERE gathered_into IS NOT NULL;
