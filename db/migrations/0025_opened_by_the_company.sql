-- An offer counts as opened once somebody of the company has opened it; the vendor's own looks are no answer.
CREATE OR REPLACE VIEW campaign_progress WITH (security_invoker = true) AS
SELECT c.campaign_id, c.partner_id, p.name, p.country, a.id AS agreement_id, c.refusal,
       CASE
         WHEN a.id IS NULL THEN CASE WHEN c.refusal IS NULL THEN 'waiting' ELSE 'blocked' END
         WHEN a.state = 'offered' AND a.offer_expires_at <= now() THEN 'expired'
         WHEN a.state = 'offered' THEN CASE WHEN EXISTS (
           SELECT 1 FROM agreement_event e JOIN membership m ON m.account_id = e.account_id AND m.partner_id = c.partner_id
           WHERE e.agreement_id = a.id AND e.kind IN ('opened', 'downloaded')
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
