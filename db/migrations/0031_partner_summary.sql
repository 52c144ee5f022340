-- What lists, searches and counts need of each company, kept as rows: the engine's answers by the transaction that changes
-- what they rest on (db/mutations/tier/summarise.ts), the rest by the triggers below (decision 54).
CREATE TABLE partner_summary (
  partner_id uuid PRIMARY KEY REFERENCES partner (id),
  -- Copies of the company's own columns, by which it is sorted and found.
  name_key text NOT NULL,
  siren text,
  legacy_level text NOT NULL,
  -- What the engine answered, under which edition, and the days on which it is the answer; null until it is asked.
  edition_id text,
  valid_from date,
  valid_until date,
  tier text,
  tier_earned text,
  tier_if_verified text,
  tier_if_signed text,
  competencies text[] NOT NULL DEFAULT '{}',
  holds_solution boolean NOT NULL DEFAULT false,
  candidate text CHECK (candidate IN ('ready', 'on-the-way')),
  candidate_team jsonb,
  CHECK ((edition_id IS NULL) = (valid_from IS NULL) AND (edition_id IS NULL) = (tier IS NULL)),
  CHECK ((candidate_team IS NOT NULL) = (candidate IS NOT DISTINCT FROM 'on-the-way'))
);
CREATE INDEX partner_summary_name ON partner_summary (name_key, partner_id);
CREATE INDEX partner_summary_tier ON partner_summary (tier, name_key, partner_id);
CREATE INDEX partner_summary_signed ON partner_summary (tier_if_signed, name_key, partner_id);
CREATE INDEX partner_summary_legacy ON partner_summary (legacy_level, name_key, partner_id);
CREATE INDEX partner_summary_candidate ON partner_summary (candidate, name_key, partner_id) WHERE candidate IS NOT NULL;
CREATE INDEX partner_summary_competency ON partner_summary USING gin (competencies);
CREATE INDEX partner_summary_siren ON partner_summary (siren) WHERE siren IS NOT NULL;
CREATE INDEX partner_summary_from ON partner_summary (valid_from);
CREATE INDEX partner_summary_until ON partner_summary (valid_until);
CREATE INDEX partner_summary_edition ON partner_summary (edition_id);

-- A company whose answers may no longer be right. Each change adds a row of its own: what is read before a change is
-- committed never takes away the mark of that change.
CREATE TABLE partner_outdated (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  partner_id uuid NOT NULL REFERENCES partner (id)
);
CREATE INDEX partner_outdated_partner ON partner_outdated (partner_id);

-- How many companies there are of each kind, as sums to add up: nobody waits for another's sum. A row is about companies
-- by level and tiers, or about the holders of a competency.
CREATE TABLE partner_count (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  legacy_level text,
  tier text,
  tier_if_signed text,
  holds_solution boolean,
  candidate text,
  competency text,
  partners integer NOT NULL
);

-- What waits for the vendor's staff, as the view "waiting" says it, in the order and by the names it is looked for.
CREATE TABLE queue_item (
  kind text NOT NULL,
  id uuid NOT NULL,
  partner_id uuid,
  name_key text NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX queue_item_order ON queue_item (submitted_at, id);
CREATE INDEX queue_item_kind ON queue_item (kind, submitted_at, id);
CREATE INDEX queue_item_partner ON queue_item (partner_id);

-- Letters inside of a name are found by an index where the server has the extension, and by reading all names where not.
DO $$
BEGIN
  CREATE SCHEMA trigram;
  CREATE EXTENSION pg_trgm SCHEMA trigram;
  GRANT USAGE ON SCHEMA trigram TO portal_tables, portal_app;
  CREATE INDEX partner_summary_letters ON partner_summary USING gin (name_key trigram.gin_trgm_ops);
  CREATE INDEX queue_item_letters ON queue_item USING gin (name_key trigram.gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR duplicate_object OR duplicate_schema THEN
  RAISE NOTICE 'pg_trgm is not there: searches read every name';
END $$;

-- The functions write what nobody else may; they run as the owner of the tables.
CREATE FUNCTION copy_partner() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO partner_summary (partner_id, name_key, siren, legacy_level)
      SELECT id, lower(name), siren, coalesce(legacy_level, 'none') FROM changed;
  ELSE
    -- Only where something differs: a row that is written stays locked until the transaction ends.
    UPDATE partner_summary s
      SET name_key = lower(c.name), siren = c.siren, legacy_level = coalesce(c.legacy_level, 'none')
      FROM changed c WHERE s.partner_id = c.id AND (s.name_key, s.siren, s.legacy_level)
        IS DISTINCT FROM (lower(c.name), c.siren, coalesce(c.legacy_level, 'none'));
    UPDATE queue_item q SET name_key = lower(c.name)
      FROM changed c WHERE q.partner_id = c.id AND q.name_key <> lower(c.name);
  END IF;
  INSERT INTO partner_outdated (partner_id) SELECT id FROM changed;
  RETURN NULL;
END $$;
CREATE FUNCTION mark_outdated() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO partner_outdated (partner_id) SELECT DISTINCT partner_id FROM changed;
  RETURN NULL;
END $$;
-- Its arguments: the kind of what waits, and the column that names it.
CREATE FUNCTION follow_queue() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(%I) FROM changed', TG_ARGV[1]) INTO ids;
  DELETE FROM queue_item WHERE kind = TG_ARGV[0] AND id = ANY (ids);
  INSERT INTO queue_item (kind, id, partner_id, name_key, submitted_at)
    SELECT w.kind, w.id, w.partner_id, lower(w.partner_name), w.submitted_at FROM waiting w
    WHERE w.kind = TG_ARGV[0] AND w.id = ANY (ids);
  RETURN NULL;
END $$;
CREATE FUNCTION count_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO partner_count (legacy_level, tier, tier_if_signed, holds_solution, candidate, partners)
    SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, count(*) FROM changed GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO partner_count (competency, partners)
    SELECT held, count(*) FROM changed, unnest(competencies) held GROUP BY 1;
  RETURN NULL;
END $$;
CREATE FUNCTION count_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO partner_count (legacy_level, tier, tier_if_signed, holds_solution, candidate, partners)
    SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, sum(one)
    FROM (SELECT *, 1 AS one FROM changed UNION ALL SELECT *, -1 FROM former) both_sides
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(one) <> 0;
  INSERT INTO partner_count (competency, partners)
    SELECT held, sum(one)
    FROM (SELECT competencies, 1 AS one FROM changed UNION ALL SELECT competencies, -1 FROM former) both_sides,
      unnest(competencies) held
    GROUP BY 1 HAVING sum(one) <> 0;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['person', 'credential', 'activity', 'agreement', 'override', 'dispute', 'dispute_end',
    'tier_decision', 'shortfall'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_outdated()', name || '_added_outdates', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['person', 'credential', 'activity', 'agreement', 'override', 'shortfall'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_outdated()', name || '_changed_outdates', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['application', 'credential', 'activity', 'mandate', 'agreement', 'dispute'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION follow_queue(%L, %L)', name || '_added_waits', name, name, 'id');
  END LOOP;
  FOREACH name IN ARRAY ARRAY['application', 'credential', 'activity', 'mandate', 'agreement'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION follow_queue(%L, %L)', name || '_changed_waits', name, name, 'id');
  END LOOP;
END $$;
CREATE TRIGGER agreement_signature_added_waits AFTER INSERT ON agreement_signature REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_queue('agreement', 'agreement_id');
CREATE TRIGGER dispute_end_added_waits AFTER INSERT ON dispute_end REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_queue('dispute', 'dispute_id');
CREATE TRIGGER partner_added_copied AFTER INSERT ON partner REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION copy_partner();
CREATE TRIGGER partner_changed_copied AFTER UPDATE ON partner REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION copy_partner();
CREATE TRIGGER partner_summary_added_counted AFTER INSERT ON partner_summary REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_added();
CREATE TRIGGER partner_summary_changed_counted AFTER UPDATE ON partner_summary
  REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed();

-- Companies that were there before: their answers follow within the first minutes (lib/server/jobs/tier-worker.ts).
INSERT INTO partner_summary (partner_id, name_key, siren, legacy_level)
  SELECT id, lower(name), siren, coalesce(legacy_level, 'none') FROM partner;
INSERT INTO partner_outdated (partner_id) SELECT id FROM partner;
INSERT INTO queue_item (kind, id, partner_id, name_key, submitted_at)
  SELECT kind, id, partner_id, lower(partner_name), submitted_at FROM waiting;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['partner_summary', 'partner_outdated', 'partner_count', 'queue_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- For the functions above and the views below, which run as the owner of the tables.
    EXECUTE format('CREATE POLICY asked ON %I TO portal_tables USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
CREATE POLICY seen ON partner_summary FOR SELECT TO portal_app USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY changed ON partner_summary FOR UPDATE TO portal_app USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()))
  WITH CHECK (partner_id = ANY ((SELECT app_deciding())::uuid[]));
CREATE POLICY seen ON partner_outdated FOR SELECT TO portal_app USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY removed ON partner_outdated FOR DELETE TO portal_app
  USING (partner_id = ANY ((SELECT app_deciding())::uuid[]));
CREATE POLICY seen ON partner_count FOR SELECT TO portal_app USING ((SELECT app_is_vendor()));
CREATE POLICY added ON partner_count FOR INSERT TO portal_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY removed ON partner_count FOR DELETE TO portal_app USING ((SELECT app_is_system()));
CREATE POLICY seen ON queue_item FOR SELECT TO portal_app USING ((SELECT app_is_vendor()));

GRANT SELECT, UPDATE ON partner_summary TO portal_app;
GRANT SELECT, DELETE ON partner_outdated TO portal_app;
GRANT SELECT, INSERT, DELETE ON partner_count TO portal_app;
GRANT SELECT ON queue_item TO portal_app;

-- The vendor's team reads the same rows without a policy on each, which would keep every index from being used that
-- looks inside of a value: whether they may is asked once, before the first row is read.
CREATE VIEW partner_listed AS SELECT * FROM partner_summary WHERE (SELECT app_is_vendor());
CREATE VIEW queue_listed AS SELECT * FROM queue_item WHERE (SELECT app_is_vendor());
GRANT SELECT ON partner_listed, queue_listed TO portal_app;

-- The guard of declarations has nothing to say to the portal itself, which writes many at once in a demo.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['credential', 'activity', 'mandate', 'application'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW
      WHEN (NOT app_is_system()) EXECUTE FUNCTION claim_guard()', name || '_decided', name);
  END LOOP;
END $$;
