-- A company's plan: the moves of a scenario, each with an owner and a date. One at a time is current.
CREATE TABLE plan (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  -- Where the company stood: what tells a new colleague, order or project from an old one.
  start jsonb NOT NULL,
  made_by uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  UNIQUE (id, partner_id)
);
CREATE UNIQUE INDEX plan_current ON plan (partner_id) WHERE ended_at IS NULL;

CREATE TABLE plan_step (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  move jsonb NOT NULL,
  owner_id uuid REFERENCES account (id),
  due_on date,
  row_version integer NOT NULL DEFAULT 1,
  UNIQUE (plan_id, position),
  FOREIGN KEY (plan_id, partner_id) REFERENCES plan (id, partner_id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan', 'plan_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (app_is_vendor() OR partner_id = app_partner())
                    WITH CHECK (app_is_vendor() OR partner_id = app_partner())', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON plan, plan_step TO portal_app;
