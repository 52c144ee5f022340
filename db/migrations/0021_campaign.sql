-- A re-signature campaign publishes a version of the agreement and offers it to every company in force on an older one.
CREATE TABLE campaign (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  template_version text NOT NULL,
  started_by uuid NOT NULL REFERENCES account (id),
  started_at timestamptz NOT NULL,
  stopped_by uuid REFERENCES account (id),
  stopped_at timestamptz,
  stop_reason text,
  row_version integer NOT NULL DEFAULT 1,
  CHECK ((stopped_at IS NULL) = (stop_reason IS NULL) AND (stopped_at IS NULL) = (stopped_by IS NULL))
);
CREATE UNIQUE INDEX campaign_one_a_version ON campaign (template_version) WHERE stopped_at IS NULL;

-- A company in a campaign. The offer is the agreement of that version made since `asked_at`; there is none to keep in step.
CREATE TABLE campaign_company (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  partner_id uuid NOT NULL REFERENCES partner (id),
  asked_at timestamptz NOT NULL,
  -- The id its next offer will have, so that documents written twice are the same documents.
  offer_id uuid NOT NULL DEFAULT gen_random_uuid(),
  refusal text,
  next_at timestamptz,
  PRIMARY KEY (campaign_id, partner_id)
);
CREATE INDEX campaign_company_partner ON campaign_company (partner_id);
CREATE INDEX agreement_version ON agreement (partner_id, template_version, created_at DESC) WHERE kind = 'version';

ALTER TABLE campaign_company ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_company FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON campaign_company USING (app_is_vendor()) WITH CHECK (app_is_vendor());
GRANT SELECT, INSERT, UPDATE ON campaign, campaign_company TO portal_app;

-- Where each company of a campaign stands.
CREATE VIEW campaign_progress WITH (security_invoker = true) AS
SELECT c.campaign_id, c.partner_id, p.name, p.country, a.id AS agreement_id, c.refusal,
       CASE
         WHEN a.id IS NULL THEN CASE WHEN c.refusal IS NULL THEN 'waiting' ELSE 'blocked' END
         WHEN a.state = 'offered' AND a.offer_expires_at <= now() THEN 'expired'
         WHEN a.state = 'offered' THEN CASE WHEN EXISTS (
           SELECT 1 FROM agreement_event e WHERE e.agreement_id = a.id AND e.kind IN ('opened', 'downloaded')
         ) THEN 'opened' ELSE 'offered' END
         WHEN a.state = 'partner-signed' THEN 'signed'
         WHEN a.state IN ('countersigned', 'sealing') THEN 'countersigned'
         WHEN a.state IN ('in-force', 'superseded', 'terminated') THEN 'sealed'
         WHEN a.state IN ('returned', 'declined-by-vendor') THEN 'returned'
         ELSE a.state
       END AS standing
FROM campaign_company c
JOIN campaign k ON k.id = c.campaign_id
JOIN partner p ON p.id = c.partner_id
LEFT JOIN LATERAL (
  SELECT g.id, g.state, g.offer_expires_at FROM agreement g
  WHERE g.partner_id = c.partner_id AND g.kind = 'version' AND g.template_version = k.template_version
    AND g.created_at >= c.asked_at
  ORDER BY g.created_at DESC LIMIT 1
) a ON true;
GRANT SELECT ON campaign_progress TO portal_app;
