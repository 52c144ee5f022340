-- A company whose figures the engine could not make: the reference under which the log says why. Its other answers are
-- empty then, it is counted in no tier, and it is tried again on the next day and at each change.
ALTER TABLE partner_summary ADD COLUMN fault text CHECK (fault IS NULL OR (tier IS NULL AND valid_until IS NOT NULL));
CREATE INDEX partner_summary_fault ON partner_summary (name_key, partner_id) WHERE fault IS NOT NULL;
CREATE OR REPLACE VIEW partner_listed AS SELECT * FROM partner_summary WHERE (SELECT app_is_vendor());
