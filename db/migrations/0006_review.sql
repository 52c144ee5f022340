-- Every claim staff decides, whatever its table, in one shape. Row-level security is the reader's own.
CREATE VIEW reviewable WITH (security_invoker = true) AS
SELECT 'application' AS kind, a.id, NULL::uuid AS partner_id,
       coalesce(nullif(a.data ->> 'companyName', ''), a.email) AS partner_name,
       NULL::uuid AS declared_by, a.state, a.submitted_at, a.row_version, NULL::uuid AS proof_file_id,
       jsonb_build_object('kind', 'application', 'company', coalesce(nullif(a.data ->> 'companyName', ''), a.email),
                          'country', coalesce(a.data ->> 'country', ''),
                          'legacyLevel', coalesce(a.data ->> 'legacyLevel', '')) AS claim
FROM application a
UNION ALL
SELECT 'credential', c.id, c.partner_id, p.name, c.declared_by, c.state, c.submitted_at, c.row_version, c.proof_file_id,
       jsonb_build_object('kind', 'credential', 'type', c.type, 'track', c.track, 'person', w.name, 'personId', w.id)
FROM credential c JOIN person w ON w.id = c.person_id JOIN partner p ON p.id = c.partner_id
UNION ALL
SELECT 'activity', a.id, a.partner_id, p.name, a.declared_by, a.state, a.submitted_at, a.row_version, a.proof_file_id,
       jsonb_build_object('kind', 'activity', 'activity', a.kind, 'on', a.occurred_on, 'customer', a.customer)
FROM activity a JOIN partner p ON p.id = a.partner_id
UNION ALL
SELECT 'mandate', m.id, m.partner_id, p.name, m.declared_by, m.state, m.submitted_at, m.row_version, m.proof_file_id,
       jsonb_build_object('kind', 'mandate', 'person', h.name, 'capacity', m.capacity)
FROM mandate m JOIN account h ON h.id = m.account_id JOIN partner p ON p.id = m.partner_id;

-- The staff's queue: claims to decide and agreements to countersign.
CREATE VIEW waiting WITH (security_invoker = true) AS
SELECT kind, id, partner_id, partner_name, declared_by, submitted_at, proof_file_id IS NOT NULL AS has_proof, claim
FROM reviewable WHERE state = 'declared'
UNION ALL
SELECT 'agreement', g.id, g.partner_id, p.name, s.account_id, s.signed_at, true,
       jsonb_build_object('kind', 'agreement', 'annexes', g.annexes)
FROM agreement g
JOIN agreement_signature s ON s.agreement_id = g.id AND s.side = 'partner'
JOIN partner p ON p.id = g.partner_id
WHERE g.state = 'partner-signed';

GRANT SELECT ON reviewable, waiting TO portal_app;
