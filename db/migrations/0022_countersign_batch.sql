-- A list of agreements countersigned in one act: drawn up, confirmed once, carried out one by one.
CREATE TABLE countersign_batch (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha256 text NOT NULL,
  dual_control boolean NOT NULL,
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  -- What the countersigner's one act left behind, the same for every agreement of the list.
  evidence jsonb,
  step_up_at timestamptz,
  finished_at timestamptz,
  CHECK ((confirmed_at IS NULL) = (evidence IS NULL))
);
CREATE INDEX countersign_batch_open ON countersign_batch (confirmed_at) WHERE confirmed_at IS NOT NULL AND finished_at IS NULL;

CREATE TABLE countersign_batch_item (
  batch_id uuid NOT NULL REFERENCES countersign_batch (id),
  position integer NOT NULL CHECK (position BETWEEN 0 AND 199),
  partner_id uuid NOT NULL REFERENCES partner (id),
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  row_version integer NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  document_sha256 text NOT NULL,
  state text NOT NULL DEFAULT 'listed' CHECK (state IN ('listed', 'countersigned', 'failed')),
  code text,
  PRIMARY KEY (batch_id, position),
  UNIQUE (batch_id, agreement_id)
);
CREATE INDEX countersign_batch_item_partner ON countersign_batch_item (partner_id);

ALTER TABLE countersign_batch_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE countersign_batch_item FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON countersign_batch_item USING (app_is_vendor()) WITH CHECK (app_is_vendor());
ALTER TABLE countersign_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE countersign_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON countersign_batch USING (app_is_vendor()) WITH CHECK (app_is_vendor());
GRANT SELECT, INSERT, UPDATE ON countersign_batch, countersign_batch_item TO portal_app;
