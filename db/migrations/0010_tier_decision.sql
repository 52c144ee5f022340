-- What was decided about a company's level, with all it was decided from; nothing here is ever changed.
CREATE TABLE tier_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  number integer NOT NULL CHECK (number > 0),
  edition_id text NOT NULL,
  edition_sha256 text NOT NULL CHECK (edition_sha256 ~ '^[0-9a-f]{64}$'),
  decided_on date NOT NULL,
  decided_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('first', 'promotion', 'demotion', 'confirmation', 'override')),
  reason text NOT NULL,
  tier_before text,
  tier_after text NOT NULL,
  tier_earned text NOT NULL,
  -- The yearly reviews fall on this day's anniversaries.
  reviews_from date NOT NULL,
  -- Canonical JSON as it was hashed: jsonb would sort and round it its own way.
  facts text NOT NULL,
  facts_sha256 text NOT NULL CHECK (facts_sha256 ~ '^[0-9a-f]{64}$'),
  answer_sha256 text NOT NULL CHECK (answer_sha256 ~ '^[0-9a-f]{64}$'),
  event_seq bigint NOT NULL,
  UNIQUE (partner_id, number),
  FOREIGN KEY (partner_id, event_seq) REFERENCES audit_event (chain_id, seq)
);

-- A company that earns less than the level it holds, and keeps it until its review.
CREATE TABLE shortfall (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  opened_on date NOT NULL,
  tier_kept text NOT NULL,
  tier_earned text NOT NULL,
  review_on date NOT NULL,
  closed_on date,
  outcome text CHECK (outcome IN ('regained', 'demoted', 'undone')),
  CHECK ((closed_on IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX shortfall_open ON shortfall (partner_id) WHERE closed_on IS NULL;
CREATE INDEX shortfall_partner ON shortfall (partner_id, opened_on);

-- The programme's days on which every company's level was looked at, for what time alone changes.
CREATE TABLE settled_day (
  day date PRIMARY KEY,
  companies integer NOT NULL,
  settled_at timestamptz NOT NULL
);

-- A number a company disputes, at the node of the proof that shows it. Open until a row says how it ended.
CREATE TABLE dispute (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  edition_id text NOT NULL,
  node_id text NOT NULL CHECK (length(node_id) BETWEEN 1 AND 300),
  -- Told only to those who see revenue.
  is_revenue boolean NOT NULL,
  -- The number as it was computed: for this day, right after this event of the company's chain.
  computed_for date NOT NULL,
  computed_after bigint NOT NULL,
  record_kind text CHECK (record_kind IN ('credential', 'activity')),
  record_id uuid,
  note text NOT NULL CHECK (length(note) BETWEEN 1 AND 2000),
  opened_by uuid NOT NULL REFERENCES account (id),
  opened_at timestamptz NOT NULL,
  UNIQUE (id, partner_id),
  CHECK ((record_kind IS NULL) = (record_id IS NULL))
);
CREATE INDEX dispute_partner ON dispute (partner_id, opened_at DESC);

CREATE TABLE dispute_end (
  dispute_id uuid PRIMARY KEY,
  partner_id uuid NOT NULL,
  how text NOT NULL CHECK (how IN ('upheld', 'not-upheld', 'withdrawn')),
  note text NOT NULL CHECK (length(note) <= 2000),
  ended_by uuid NOT NULL REFERENCES account (id),
  ended_at timestamptz NOT NULL,
  FOREIGN KEY (dispute_id, partner_id) REFERENCES dispute (id, partner_id)
);
CREATE INDEX dispute_end_partner ON dispute_end (partner_id);

-- The staff's queue, with the disputes that wait for an answer.
CREATE OR REPLACE VIEW waiting WITH (security_invoker = true) AS
SELECT kind, id, partner_id, partner_name, declared_by, submitted_at, proof_file_id IS NOT NULL AS has_proof, claim
FROM reviewable WHERE state = 'declared'
UNION ALL
SELECT 'agreement', g.id, g.partner_id, p.name, s.account_id, s.signed_at, true,
       jsonb_build_object('kind', 'agreement', 'annexes', g.annexes)
FROM agreement g
JOIN agreement_signature s ON s.agreement_id = g.id AND s.side = 'partner'
JOIN partner p ON p.id = g.partner_id
WHERE g.state = 'partner-signed'
UNION ALL
SELECT 'dispute', d.id, d.partner_id, p.name, d.opened_by, d.opened_at, false,
       jsonb_build_object('kind', 'dispute', 'edition', d.edition_id, 'node', d.node_id)
FROM dispute d
JOIN partner p ON p.id = d.partner_id
WHERE NOT EXISTS (SELECT 1 FROM dispute_end e WHERE e.dispute_id = d.id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tier_decision', 'shortfall', 'dispute', 'dispute_end'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (app_is_vendor() OR partner_id = app_partner())
                    WITH CHECK (app_is_vendor() OR partner_id = app_partner())', name);
  END LOOP;
END $$;

CREATE TRIGGER tier_decision_append_only BEFORE UPDATE OR DELETE ON tier_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_append_only BEFORE UPDATE OR DELETE ON dispute
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_end_append_only BEFORE UPDATE OR DELETE ON dispute_end
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON tier_decision, settled_day, dispute, dispute_end TO portal_app;
GRANT SELECT, INSERT, UPDATE ON shortfall TO portal_app;
