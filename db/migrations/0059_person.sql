-- What a person who was declared says about it, by the link in their letter and without an account (decision 78).
-- `chosen_at`: when they chose this company to be counted in, among several; the latest choice holds. `objected_on`: from
-- that day on the person counts for nothing, until they consent again. `objection_carried`: that was said on another record
-- of the address, and not on this one. `merged_into`: the record of the same person that took this one's place.
ALTER TABLE person
  ADD COLUMN consented_at timestamptz,
  ADD COLUMN objected_on date,
  ADD COLUMN objection_carried boolean NOT NULL DEFAULT false,
  ADD COLUMN chosen_at timestamptz,
  ADD COLUMN merged_into uuid REFERENCES person (id),
  -- Since when the company declares the person under this address.
  ADD COLUMN email_since timestamptz;
UPDATE person SET email_since = created_at WHERE email IS NOT NULL;
CREATE INDEX person_email ON person (email) WHERE email IS NOT NULL;

-- The programme's day of an agreement, the earlier one where it pretends a day: who agreed on the day of an objection may
-- have done so before it, and then the objection holds.
CREATE FUNCTION agreed_on(consent timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT least((consent AT TIME ZONE coalesce((SELECT g.time_zone FROM programme g), 'UTC'))::date,
    CASE WHEN consent IS NOT NULL THEN (SELECT g.today_on FROM programme g) END) $$;

-- An address is declared from the instant on which it is entered, unless the writer says another, as a merge does. Whoever
-- objects in a company does so under their address: a new record of theirs, or an old one that gets the address, counts no
-- more than the one that they objected to, also where that was withdrawn, unless they agreed since.
CREATE FUNCTION person_address() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said date;
BEGIN
  IF NEW.email IS NULL THEN
    NEW.email_since := NULL;
    -- What was carried with an address goes with it, as an import that entered it is undone; it stays where it came from.
    IF TG_OP = 'UPDATE' AND NEW.withdrawn_at IS NULL AND OLD.objection_carried AND NEW.objection_carried THEN
      NEW.objected_on := NULL;
      NEW.objection_carried := false;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.email_since := coalesce(NEW.email_since, NEW.created_at);
  ELSIF NEW.email IS NOT DISTINCT FROM OLD.email THEN
    RETURN NEW;
  ELSIF NEW.email_since IS NOT DISTINCT FROM OLD.email_since THEN
    NEW.email_since := now();
  END IF;
  SELECT min(o.objected_on) INTO said FROM person o
    WHERE o.email = NEW.email AND o.partner_id = NEW.partner_id AND o.id <> NEW.id AND o.objected_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM person c WHERE c.email = o.email AND c.partner_id = o.partner_id AND c.id <> NEW.id
        AND c.objected_on IS NULL AND agreed_on(c.consented_at) > o.objected_on);
  IF said IS NOT NULL AND NEW.objected_on IS NULL THEN
    NEW.objected_on := said;
    NEW.objection_carried := true;
    NEW.consented_at := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_address BEFORE INSERT OR UPDATE OF email ON person
  FOR EACH ROW EXECUTE FUNCTION person_address();

-- A company gives whoever objects no other address, under which somebody else could agree.
CREATE FUNCTION person_objection_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_side() = 'partner' THEN
    RAISE EXCEPTION 'who objects keeps their address' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_objection_kept BEFORE UPDATE OF email ON person FOR EACH ROW
  WHEN (OLD.email IS DISTINCT FROM NEW.email AND OLD.objected_on IS NOT NULL AND NEW.objected_on IS NOT NULL
    AND NEW.withdrawn_at IS NULL)
  EXECUTE FUNCTION person_objection_guard();

-- The links in letters to an address: one shows everything that companies declare under this address.
CREATE TABLE person_link (
  token_hash text PRIMARY KEY,
  email text NOT NULL,
  -- Whoever declared the address; null where the person asked for a new link.
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Made because the address of a person was changed: these are counted by themselves.
  is_by_edit boolean NOT NULL DEFAULT false
);
CREATE INDEX person_link_by ON person_link (created_by, created_at);
CREATE INDEX person_link_email ON person_link (email);

-- What a person asks of a company: another spelling or day, no longer to be counted, or to be removed.
CREATE TABLE person_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('correction', 'objection', 'removal')),
  -- The fields of a correction with the values asked for.
  proposed jsonb NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  asked_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'taken-back', 'ended')),
  answered_by uuid REFERENCES account (id),
  answered_at timestamptz,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),
  row_version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX person_request_open ON person_request (person_id, kind) WHERE state = 'open';
CREATE INDEX person_request_person ON person_request (person_id, asked_at DESC, id DESC);
CREATE INDEX person_request_partner ON person_request (partner_id, state, asked_at, id);

-- Two records of one person that were made one. What is needed to undo it is written by merge_credentials alone.
CREATE TABLE person_merge (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  kept_id uuid NOT NULL REFERENCES person (id),
  merged_id uuid NOT NULL REFERENCES person (id) CHECK (merged_id <> kept_id),
  -- The kept record as it was, and its version since.
  before jsonb NOT NULL,
  kept_version integer NOT NULL,
  -- The certifications that were touched, each with what it was and its version since.
  touched jsonb,
  merged_by uuid NOT NULL REFERENCES account (id),
  merged_at timestamptz NOT NULL,
  undone_by uuid REFERENCES account (id),
  undone_at timestamptz
);
CREATE INDEX person_merge_kept ON person_merge (partner_id, kept_id, merged_at DESC);

-- Two records that look alike and are two people.
CREATE TABLE person_apart (
  partner_id uuid NOT NULL REFERENCES partner (id),
  one_id uuid NOT NULL REFERENCES person (id),
  other_id uuid NOT NULL REFERENCES person (id) CHECK (one_id < other_id),
  said_by uuid NOT NULL REFERENCES account (id),
  said_at timestamptz NOT NULL,
  PRIMARY KEY (one_id, other_id)
);
CREATE INDEX person_apart_partner ON person_apart (partner_id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['person_link', 'person_request', 'person_merge', 'person_apart'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- A company adds links for addresses that it declares, and counts its members' own; the portal opens them.
CREATE POLICY seen ON person_link FOR SELECT USING ((SELECT app_is_system()) OR created_by = (SELECT app_account()));
CREATE POLICY added ON person_link FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (created_by = (SELECT app_account()) AND EXISTS (SELECT FROM person p WHERE p.email = person_link.email
     AND p.partner_id = (SELECT app_partner_as('{owner,contributor}')))));
CREATE POLICY forgotten ON person_link FOR DELETE TO portal_tables USING ((SELECT app_is_system()));
GRANT SELECT, INSERT ON person_link TO portal_app;

CREATE POLICY seen ON person_request FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON person_request FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON person_request FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor}')) AND answered_by = (SELECT app_account())));
GRANT SELECT, INSERT, UPDATE (state, answered_by, answered_at, answer, row_version) ON person_request TO portal_app;

CREATE POLICY seen ON person_merge FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON person_merge FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor}')) AND merged_by = (SELECT app_account())
     AND touched IS NULL));
CREATE POLICY changed ON person_merge FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor}')) AND undone_by = (SELECT app_account())));
GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON person_merge TO portal_app;

CREATE POLICY seen ON person_apart FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON person_apart FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor}')) AND said_by = (SELECT app_account())));
GRANT SELECT, INSERT ON person_apart TO portal_app;

-- The merge of the asker's own company, for who may declare people in it.
CREATE FUNCTION own_merge(of_merge uuid) RETURNS person_merge LANGUAGE sql STABLE
  AS $$ SELECT m.* FROM person_merge m WHERE m.id = of_merge
        AND m.partner_id = (SELECT app_partner_as('{owner,contributor}')) $$;

-- What holds another's place: the same certification of the same day, which is neither rejected nor withdrawn. Which of
-- two stays: the verified one, then the one with evidence, then the one that was declared first.
CREATE FUNCTION merge_credentials(of_merge uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  m person_merge := own_merge(of_merge);
  told jsonb;
BEGIN
  IF m.id IS NULL OR m.touched IS NOT NULL OR m.undone_at IS NOT NULL THEN
    RETURN NULL;
  END IF;
  -- The guard of declarations lets a company change nothing that is verified: the portal does, and only this.
  PERFORM set_config('app.side', 'system', true);
  PERFORM FROM credential c WHERE c.partner_id = m.partner_id AND c.person_id IN (m.kept_id, m.merged_id)
    ORDER BY c.id FOR UPDATE;
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'personId', g.person_id, 'state', g.state,
      'askedFields', g.asked_fields, 'isCollapsed', g.is_collapsed, 'version', g.row_version + 1) ORDER BY g.id), '[]')
    INTO told
    FROM (SELECT c.*, c.state <> 'rejected' AND 1 < row_number() OVER (
              PARTITION BY c.state = 'rejected', c.type, c.track, c.earned_on
              ORDER BY c.state = 'verified' DESC, c.proof_file_id IS NOT NULL DESC, c.submitted_at, c.id) AS is_collapsed
          FROM credential c WHERE c.partner_id = m.partner_id AND c.person_id IN (m.kept_id, m.merged_id)
            AND c.state <> 'withdrawn') g
    WHERE g.person_id = m.merged_id OR g.is_collapsed;
  UPDATE credential c SET
      person_id = m.kept_id,
      state = CASE WHEN (t ->> 'isCollapsed')::boolean THEN 'withdrawn' ELSE c.state END,
      asked_fields = CASE WHEN (t ->> 'isCollapsed')::boolean THEN '{}' ELSE c.asked_fields END,
      row_version = c.row_version + 1
    FROM jsonb_array_elements(told) t WHERE c.id = (t ->> 'id')::uuid;
  UPDATE person_merge SET touched = told WHERE id = of_merge;
  PERFORM set_config('app.side', 'partner', true);
  RETURN told;
END $$;

-- Puts the certifications of a merge back; false where one of them was touched since, and then nothing is changed.
CREATE FUNCTION unmerge_credentials(of_merge uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  m person_merge := own_merge(of_merge);
  changed integer;
BEGIN
  IF m.id IS NULL OR m.touched IS NULL OR m.undone_at IS NOT NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.side', 'system', true);
  PERFORM FROM credential c JOIN jsonb_array_elements(m.touched) t ON c.id = (t ->> 'id')::uuid FOR UPDATE OF c;
  SELECT count(*) INTO changed FROM jsonb_array_elements(m.touched) t JOIN credential c ON c.id = (t ->> 'id')::uuid
    WHERE c.row_version <> (t ->> 'version')::integer;
  IF changed = 0 THEN
    UPDATE credential c SET
        person_id = (t ->> 'personId')::uuid,
        state = t ->> 'state',
        asked_fields = ARRAY(SELECT jsonb_array_elements_text(t -> 'askedFields')),
        row_version = c.row_version + 1
      FROM jsonb_array_elements(m.touched) t WHERE c.id = (t ->> 'id')::uuid;
  END IF;
  PERFORM set_config('app.side', 'partner', true);
  RETURN changed = 0;
END $$;

-- Empties what a removal promises: the name and the address of a record, of those merged into it and of those withdrawn
-- under its address, what was kept of an address to undo that, what the person wrote, the rows of sheets that named them,
-- the letters about them, which leave no more, and the links to an address that nobody declares any more. Answers whether
-- nobody declares the record's own address any more. For who may declare people in the company, and of a record that was
-- withdrawn.
CREATE FUNCTION forget_person(of_person uuid, as_name text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asker text := app_side();
  own uuid := app_partner_as('{owner,contributor}');
  gone uuid[];
  entered uuid[];
  names text[];
  addresses text[];
  address text;
  is_all boolean;
BEGIN
  IF own IS NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.side', 'system', true);
  SELECT p.email INTO address FROM person p WHERE p.id = of_person AND p.partner_id = own;
  WITH RECURSIVE same AS (
    SELECT p.id FROM person w JOIN person p ON p.id = w.id
        OR p.email = w.email AND p.partner_id = own AND p.withdrawn_at IS NOT NULL
      WHERE w.id = of_person AND w.partner_id = own AND w.withdrawn_at IS NOT NULL
    UNION SELECT p.id FROM person p JOIN same s ON p.merged_into = s.id)
  SELECT array_agg(s.id) INTO gone FROM same s;
  SELECT array_agg(DISTINCT t.one) INTO addresses FROM (
    SELECT p.email AS one FROM person p WHERE p.id = ANY (gone)
    UNION ALL SELECT m.before ->> 'email' FROM person_merge m WHERE m.kept_id = ANY (gone)) t WHERE t.one IS NOT NULL;
  names := ARRAY(SELECT lower(p.name) FROM person p WHERE p.id = ANY (gone) AND p.name <> as_name);
  entered := gone || ARRAY(SELECT c.id FROM credential c WHERE c.person_id = ANY (gone));
  -- A row keeps what it did, by ids alone, so that undoing its import finds that somebody was removed since.
  UPDATE import_row r SET cells = '[]', mended = NULL, fields = NULL, did = (
      SELECT coalesce(jsonb_agg(CASE WHEN d ->> 'of' = 'person' AND (d ->> 'id')::uuid = ANY (gone) AND d -> 'was' <> 'null'
        THEN jsonb_set(d, '{was}', (d -> 'was') || jsonb_build_object('name', as_name, 'email', NULL)) ELSE d END), r.did)
      FROM jsonb_array_elements(r.did) d)
    FROM import i WHERE i.id = r.import_id AND i.partner_id = own AND i.kind IN ('people', 'credentials') AND (
      EXISTS (SELECT FROM jsonb_array_elements(r.did) d WHERE (d ->> 'id')::uuid = ANY (entered))
      -- Rows that changed nothing about them, or were left out; what waits to be entered is declared anew.
      OR i.state NOT IN ('matching', 'ready', 'entering') AND EXISTS (SELECT FROM unnest(addresses || names) one
        WHERE position(to_json(one)::text IN lower(concat(r.cells, r.mended, r.fields))) > 0));
  UPDATE mail l SET state = CASE WHEN l.state = 'queued' THEN 'cancelled' ELSE l.state END, to_email = '', subject = '',
      text_body = '', html_body = '', last_error = NULL, gather_from = NULL, letter = NULL
    WHERE l.subject_id = ANY (gone) OR l.state <> 'queued' AND l.id IN (
      SELECT g.gathered_into FROM mail g WHERE g.subject_id = ANY (gone));
  UPDATE person SET name = as_name, email = NULL, row_version = row_version + 1 WHERE id = ANY (gone);
  UPDATE person_merge SET before = jsonb_set(before, '{email}', 'null') WHERE kept_id = ANY (gone);
  UPDATE person_request SET proposed = '{}', note = '' WHERE person_id = ANY (gone);
  DELETE FROM person_link l WHERE l.email = ANY (addresses) AND NOT EXISTS (SELECT FROM person p
    WHERE p.email = l.email AND p.withdrawn_at IS NULL);
  is_all := NOT EXISTS (SELECT FROM person p WHERE p.email = address AND p.withdrawn_at IS NULL);
  PERFORM set_config('app.side', asker, true);
  RETURN is_all;
END $$;

-- Whether a record's holder is with the company by the programme's day, or will be, and does not object there.
CREATE FUNCTION is_there(p person) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p.withdrawn_at IS NULL AND p.objected_on IS NULL AND (p.employed_until IS NULL OR p.employed_until >
    coalesce((SELECT coalesce(g.today_on, (now() AT TIME ZONE g.time_zone)::date) FROM programme g), current_date)) $$;

-- The people of companies whom others declare under the same address, where an announced edition asks for it: whether each
-- was declared here first, and whether they chose to count here, null where they chose nowhere. A record whose employment
-- is over or whose holder objects there is neither. A company is told this of its own people, and never of another company.
CREATE FUNCTION shared_people(of_partners uuid[], asks_of_draft boolean DEFAULT false)
  RETURNS TABLE (person_id uuid, is_first boolean, is_chosen boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asker text := app_side();
  own uuid := app_partner();
BEGIN
  PERFORM set_config('app.side', 'system', true);
  -- What a draft would do is asked by the programme's owner alone; a company learns of others only by announced rules.
  IF (asks_of_draft AND asker IN ('staff', 'system')) OR asker IN ('partner', 'staff', 'system') AND EXISTS (
       SELECT FROM edition e WHERE e.state = 'announced' AND e.body -> 'counting' ->> 'sharedPeople' IN ('chosen', 'first')) THEN
    RETURN QUERY
      -- Nearly everybody is of one company: only of the others is it asked who is there.
      WITH several AS MATERIALIZED (
        SELECT p.id, p.email FROM person p
        WHERE p.withdrawn_at IS NULL AND (of_partners IS NULL OR p.partner_id = ANY (of_partners))
          AND (asker <> 'partner' OR p.partner_id = own)
          AND EXISTS (SELECT FROM person e WHERE e.email = p.email AND e.partner_id <> p.partner_id AND e.withdrawn_at IS NULL))
      SELECT p.id, p.id = (array_agg(o.id ORDER BY is_there(o) DESC, o.email_since, o.id))[1],
        CASE WHEN count(o.chosen_at) FILTER (WHERE is_there(o)) > 0
          THEN p.id = (array_agg(o.id ORDER BY is_there(o) DESC, o.chosen_at DESC NULLS LAST, o.id))[1] END
      FROM several p JOIN person o ON o.email = p.email AND (o.id = p.id OR is_there(o))
      GROUP BY p.id HAVING count(DISTINCT o.partner_id) > 1;
  END IF;
  PERFORM set_config('app.side', asker, true);
END $$;

-- Whether another company declares an address, for who is about to declare it, where an announced edition asks for it.
CREATE FUNCTION is_declared_elsewhere(address text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asker text := app_side();
  own uuid := app_partner_as('{owner,contributor}');
  found boolean;
BEGIN
  IF own IS NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.side', 'system', true);
  SELECT EXISTS (SELECT FROM person o WHERE o.email = address AND is_there(o) AND o.partner_id <> own)
    AND EXISTS (SELECT FROM edition e WHERE e.state = 'announced'
      AND e.body -> 'counting' ->> 'sharedPeople' IN ('chosen', 'first')) INTO found;
  PERFORM set_config('app.side', asker, true);
  RETURN found;
END $$;

-- Withdraws the companies that an import founded, all or none, for whoever may import companies. Answers each of them by
-- name, and whether something happened in it since: somebody joined, anything but what the portal itself writes is kept of
-- it, its history tells of more than its founding, or its row was changed. Where anything did, nothing is withdrawn. Its
-- invitations are over then, its letters that have not left never leave, and it is counted no more. Whoever accepts an
-- invitation at the same time comes first or finds it over: both lock it before anything else.
CREATE FUNCTION withdraw_companies(of_import uuid, at timestamptz)
  RETURNS TABLE (partner_id uuid, name text, is_touched boolean) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asker text := app_side();
  ids uuid[];
  touched uuid[];
  found uuid[];
  held record;
  withdrawn integer;
BEGIN
  IF NOT app_staff_as('{programme-manager}') OR NOT EXISTS (SELECT FROM import i WHERE i.id = of_import
       AND i.kind = 'companies' AND i.state IN ('entered', 'failed')) THEN
    RETURN;
  END IF;
  PERFORM set_config('app.side', 'system', true);
  PERFORM FROM invitation v WHERE v.partner_id IN (SELECT p.id FROM partner p WHERE p.import_id = of_import)
    ORDER BY v.id FOR UPDATE;
  PERFORM FROM partner p WHERE p.import_id = of_import ORDER BY p.id FOR UPDATE;
  ids := ARRAY(SELECT p.id FROM partner p WHERE p.import_id = of_import);

  -- Every row of every table, as for a backup: what no side sees hangs on a company too.
  PERFORM set_config('app.side', 'backup', true);
  touched := ARRAY(SELECT p.id FROM partner p WHERE p.id = ANY (ids) AND (p.row_version <> 1
      OR NOT EXISTS (SELECT FROM audit_event e WHERE e.chain_id = p.id AND e.kind = 'partner.admitted')
      OR EXISTS (SELECT FROM audit_event e WHERE e.chain_id = p.id AND e.kind !~ '^(tier|shortfall)[.]'
        AND e.kind NOT IN ('partner.admitted', 'invitation.sent', 'invitation.resent'))
      OR EXISTS (SELECT FROM invitation v WHERE v.partner_id = p.id AND v.accepted_at IS NOT NULL)));
  FOR held IN SELECT c.relname, a.attname,
      EXISTS (SELECT FROM pg_policy b WHERE b.polrelid = c.oid AND b.polname = 'backed_up') AS is_readable
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity AND c.relname <> ALL
        ('{audit_event,audit_personal,invitation,mail,partner_summary,partner_outdated,tier_decision,shortfall}')
      AND (a.attname = 'partner_id' OR EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'
        AND k.confrelid = 'partner'::regclass AND k.conkey = ARRAY[a.attnum])) LOOP
    IF NOT held.is_readable THEN
      RAISE EXCEPTION 'what % holds of a company is out of reach', held.relname;
    END IF;
    EXECUTE format('SELECT array_agg(%I) FROM %I WHERE %I = ANY ($1)', held.attname, held.relname, held.attname)
      INTO found USING ids;
    touched := touched || coalesce(found, '{}');
  END LOOP;

  PERFORM set_config('app.side', 'withdrawal', true);
  IF touched = '{}' THEN
    UPDATE partner SET withdrawn_at = at, row_version = row_version + 1 WHERE id = ANY (ids);
    GET DIAGNOSTICS withdrawn = ROW_COUNT;
    IF withdrawn <> cardinality(ids) THEN
      RAISE EXCEPTION 'companies are withdrawn all or none' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('app.side', 'system', true);
    UPDATE invitation SET revoked_at = at WHERE partner_id = ANY (ids) AND revoked_at IS NULL;
    UPDATE mail SET state = 'cancelled' WHERE partner_id = ANY (ids) AND state = 'queued';
    DELETE FROM partner_summary WHERE partner_id = ANY (ids);
    DELETE FROM partner_outdated WHERE partner_id = ANY (ids);
    PERFORM set_config('app.side', 'withdrawal', true);
  END IF;
  RETURN QUERY SELECT p.id, p.name, p.id = ANY (touched) FROM partner p WHERE p.id = ANY (ids) ORDER BY p.name, p.id;
  PERFORM set_config('app.side', asker, true);
END $$;
