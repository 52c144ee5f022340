-- What staff grants to a company beside its own proof: a level, a competency or a requirement, for a time, with a reason.
CREATE TABLE override (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  node_id text NOT NULL CHECK (length(node_id) BETWEEN 1 AND 300),
  from_on date NOT NULL,
  until_on date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  -- The name as it was: a proof says it to everybody, whoever may see the account.
  author text NOT NULL,
  granted_by uuid NOT NULL REFERENCES account (id),
  granted_at timestamptz NOT NULL,
  -- Ended before its day: it counts until then.
  ended_on date,
  end_reason text,
  ended_by uuid REFERENCES account (id),
  CHECK (from_on < until_on),
  CHECK ((ended_on IS NULL) = (end_reason IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL))
);
CREATE INDEX override_partner ON override (partner_id, from_on DESC, id);

ALTER TABLE override ENABLE ROW LEVEL SECURITY;
ALTER TABLE override FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON override USING (app_is_vendor() OR partner_id = app_partner()) WITH CHECK (app_is_vendor());

GRANT SELECT, INSERT ON override TO portal_app;
GRANT UPDATE (ended_on, end_reason, ended_by) ON override TO portal_app;
