-- What the web processes of all machines know of each other (decision 57): which of them live, which one does the jobs, and
-- what is counted or computed once for all of them. Times are the database's: machines' clocks may differ.
CREATE TABLE web_process (
  id uuid PRIMARY KEY,
  alive_until timestamptz NOT NULL
);

-- Work that one process does for all, until it says so no more.
CREATE TABLE worker_lease (
  name text PRIMARY KEY,
  process_id uuid NOT NULL,
  held_until timestamptz NOT NULL
);

-- Event streams that are open now; those of a process that died do not count.
CREATE TABLE live_stream (
  id uuid PRIMARY KEY,
  process_id uuid NOT NULL,
  session_id uuid NOT NULL,
  account_id uuid NOT NULL
);
CREATE INDEX live_stream_account ON live_stream (account_id);
CREATE INDEX live_stream_process ON live_stream (process_id);

-- The impact of an edition: how far it is computed, and what was found.
CREATE TABLE impact_run (
  key text PRIMARY KEY,
  process_id uuid NOT NULL,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  ended_at timestamptz,
  found jsonb,
  CHECK (found IS NULL OR ended_at IS NOT NULL)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['web_process', 'worker_lease', 'live_stream', 'impact_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING ((SELECT app_is_system()))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK ((SELECT app_is_system()))', name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING ((SELECT app_is_system()))', name);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO portal_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['web_process', 'worker_lease', 'impact_run'] LOOP
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING ((SELECT app_is_system()))
      WITH CHECK ((SELECT app_is_system()))', name);
    EXECUTE format('GRANT UPDATE ON %I TO portal_app', name);
  END LOOP;
END $$;
