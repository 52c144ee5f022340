-- What a customer is asked to confirm of a declared activity, behind a link that is good once. What the letter said is kept
-- with it: a declaration that says something else by now was not confirmed.
ALTER TABLE activity ADD CONSTRAINT activity_of_partner UNIQUE (id, partner_id);

CREATE TABLE customer_confirmation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner (id),
  activity_id uuid NOT NULL,
  told jsonb NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  -- SHA-256 of the mailbox in one spelling, by which letters to it are counted.
  mailbox_hash text NOT NULL CHECK (mailbox_hash ~ '^[0-9a-f]{64}$'),
  is_public_mailbox boolean NOT NULL,
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- Of the link in the reminder: the first one is not known any more, and stays good.
  reminder_hash text UNIQUE CHECK (reminder_hash ~ '^[0-9a-f]{64}$'),
  reminded_at timestamptz,
  asked_by uuid NOT NULL REFERENCES account (id),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > asked_at),
  ended_at timestamptz,
  end_reason text CHECK (end_reason IN ('answered', 'changed', 'withdrawn', 'decided', 'replaced', 'refused')),
  UNIQUE (id, activity_id, partner_id),
  FOREIGN KEY (activity_id, partner_id) REFERENCES activity (id, partner_id),
  CHECK ((reminder_hash IS NULL) = (reminded_at IS NULL)),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX customer_confirmation_open ON customer_confirmation (activity_id) WHERE ended_at IS NULL;
CREATE INDEX customer_confirmation_partner ON customer_confirmation (partner_id, asked_at DESC, id);
CREATE INDEX customer_confirmation_activity ON customer_confirmation (activity_id, asked_at DESC, id DESC);
CREATE INDEX customer_confirmation_mailbox ON customer_confirmation (mailbox_hash, asked_at);
CREATE INDEX customer_confirmation_due ON customer_confirmation (asked_at)
  WHERE ended_at IS NULL AND reminded_at IS NULL;

-- What the customer said. Never changed.
CREATE TABLE customer_answer (
  confirmation_id uuid PRIMARY KEY,
  partner_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  took_place boolean NOT NULL,
  -- One of five words, of a yes only.
  outcome text CHECK (outcome ~ '^[a-z]+(-[a-z]+)*$'),
  sentence text NOT NULL DEFAULT '' CHECK (length(sentence) <= 300),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  answered_at timestamptz NOT NULL,
  FOREIGN KEY (confirmation_id, activity_id, partner_id)
    REFERENCES customer_confirmation (id, activity_id, partner_id),
  CHECK (took_place = (outcome IS NOT NULL)),
  CHECK (took_place OR sentence = ''),
  CHECK (took_place = (reason = ''))
);
CREATE INDEX customer_answer_partner ON customer_answer (partner_id, answered_at DESC, confirmation_id);
CREATE INDEX customer_answer_activity ON customer_answer (activity_id);

-- Mailboxes whose owner asked for no more letters, whoever asks them to confirm.
CREATE TABLE customer_refusal (
  mailbox_hash text PRIMARY KEY CHECK (mailbox_hash ~ '^[0-9a-f]{64}$'),
  refused_at timestamptz NOT NULL
);

-- Who was reminded to declare a month of a kind that is declared by month.
CREATE TABLE month_reminder (
  partner_id uuid NOT NULL REFERENCES partner (id),
  account_id uuid NOT NULL REFERENCES account (id),
  kind text NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  mail_id uuid NOT NULL REFERENCES mail (id),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (partner_id, account_id, kind, month)
);

-- A correction is a declaration of its own: the difference to a verified one. Only a correction has negative points.
ALTER TABLE activity
  ADD COLUMN corrects uuid,
  ADD CONSTRAINT activity_corrects FOREIGN KEY (corrects, partner_id) REFERENCES activity (id, partner_id),
  ADD CONSTRAINT activity_points_below_zero CHECK (points >= 0 OR corrects IS NOT NULL),
  DROP CONSTRAINT activity_points_check;
CREATE INDEX activity_corrections ON activity (corrects) WHERE corrects IS NOT NULL;

-- By whose word a declaration was verified: a customer's, where a review has no account and names the confirmation.
ALTER TABLE review ADD COLUMN confirmation_id uuid REFERENCES customer_confirmation (id);

CREATE FUNCTION activity_correction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT FROM activity a WHERE a.id = NEW.corrects AND a.partner_id = NEW.partner_id
       AND a.kind = NEW.kind AND a.occurred_on = NEW.occurred_on AND a.currency IS NOT DISTINCT FROM NEW.currency
       AND a.corrects IS NULL AND a.state = 'verified') THEN
    RAISE EXCEPTION 'a correction is of a verified activity, and stays so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_correction_added BEFORE INSERT ON activity FOR EACH ROW
  WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION activity_correction_guard();
CREATE TRIGGER activity_correction_kept BEFORE UPDATE ON activity FOR EACH ROW
  WHEN (OLD.corrects IS DISTINCT FROM NEW.corrects OR NEW.corrects IS NOT NULL AND
    (OLD.occurred_on <> NEW.occurred_on OR OLD.kind <> NEW.kind OR OLD.currency IS DISTINCT FROM NEW.currency))
  EXECUTE FUNCTION activity_correction_guard();

-- A confirmation ends once (the vendor's team may take its decision back), and is reminded of by the portal alone: who asks
-- a customer never makes a second link.
CREATE FUNCTION customer_confirmation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ending text[] := '{ended_at,end_reason}';
BEGIN
  IF to_jsonb(NEW) - ending - '{reminded_at,reminder_hash}'::text[] <> to_jsonb(OLD) - ending - '{reminded_at,reminder_hash}'::text[]
     OR NOT app_is_system() AND to_jsonb(NEW) - ending <> to_jsonb(OLD) - ending
     OR OLD.reminded_at IS NOT NULL AND NEW.reminder_hash IS DISTINCT FROM OLD.reminder_hash
     OR OLD.end_reason IS NOT NULL AND OLD.end_reason <> 'decided' AND NEW.end_reason IS DISTINCT FROM OLD.end_reason
     OR app_side() = 'partner' AND NEW.end_reason IS DISTINCT FROM OLD.end_reason
        AND NEW.end_reason NOT IN ('changed', 'withdrawn', 'replaced')
     OR app_side() = 'staff' AND coalesce(NEW.end_reason, 'decided') <> 'decided' THEN
    RAISE EXCEPTION 'a confirmation only ends' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_confirmation_guard BEFORE UPDATE ON customer_confirmation
  FOR EACH ROW EXECUTE FUNCTION customer_confirmation_guard();

-- An answer is to a link that is open: not expired, not ended, and of a declaration that nobody decided or withdrew.
CREATE FUNCTION customer_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM customer_confirmation c JOIN activity a ON a.id = c.activity_id
                 WHERE c.id = NEW.confirmation_id AND c.ended_at IS NULL AND c.expires_at > NEW.answered_at
                   AND a.state IN ('declared', 'more-asked')) THEN
    RAISE EXCEPTION 'a customer answers an open confirmation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_answer_guard BEFORE INSERT ON customer_answer
  FOR EACH ROW EXECUTE FUNCTION customer_answer_guard();
CREATE TRIGGER customer_answer_append_only BEFORE UPDATE OR DELETE ON customer_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A review that names a confirmation is the customer's: the portal writes it, and only after a yes about that declaration
-- from a mailbox that not anybody can open, where nobody said no.
CREATE FUNCTION review_by_customer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_is_system() OR NEW.account_id IS NOT NULL OR NEW.decision <> 'accepted' OR NEW.subject_kind <> 'activity'
     OR NOT EXISTS (SELECT FROM customer_answer s JOIN customer_confirmation c ON c.id = s.confirmation_id
                    WHERE s.confirmation_id = NEW.confirmation_id AND s.activity_id = NEW.subject_id AND s.took_place
                      AND NOT c.is_public_mailbox)
     OR EXISTS (SELECT FROM customer_answer s WHERE s.activity_id = NEW.subject_id AND NOT s.took_place) THEN
    RAISE EXCEPTION 'a customer verifies by saying yes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_by_customer BEFORE INSERT ON review FOR EACH ROW
  WHEN (NEW.confirmation_id IS NOT NULL OR NEW.account_id IS NULL AND NEW.decision = 'accepted'
    AND NEW.subject_kind = 'activity')
  EXECUTE FUNCTION review_by_customer_guard();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['customer_confirmation', 'customer_answer', 'customer_refusal', 'month_reminder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY seen ON customer_confirmation FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON customer_confirmation FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor,finance}')) AND asked_by = (SELECT app_account())));
CREATE POLICY changed ON customer_confirmation FOR UPDATE USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
     OR (SELECT app_staff_as('{reviewer,programme-manager}')));
CREATE POLICY seen ON customer_answer FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON customer_answer FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY seen ON customer_refusal FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON customer_refusal FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY seen ON month_reminder FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON month_reminder FOR INSERT WITH CHECK ((SELECT app_is_system()));
GRANT SELECT, INSERT ON customer_confirmation, customer_answer, customer_refusal, month_reminder TO portal_app;
GRANT UPDATE (reminder_hash, reminded_at, ended_at, end_reason) ON customer_confirmation TO portal_app;

-- How many letters a mailbox got since an instant, whoever asked, and whether its owner asked for no more. It answers with
-- rights of its own: a company sees only its own requests.
CREATE POLICY asked ON customer_confirmation FOR SELECT TO portal_tables USING (true);
CREATE POLICY asked ON customer_refusal FOR SELECT TO portal_tables USING (true);
CREATE FUNCTION customer_letters(of_mailbox text, since timestamptz) RETURNS TABLE (letters integer, is_refused boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT (SELECT (count(*) FILTER (WHERE asked_at > since) + count(*) FILTER (WHERE reminded_at > since))::integer
                FROM customer_confirmation WHERE mailbox_hash = of_mailbox),
               EXISTS (SELECT FROM customer_refusal r WHERE r.mailbox_hash = of_mailbox)
        WHERE app_is_system() OR app_partner() IS NOT NULL $$;

-- Every address by which a company is known: of its people, past ones too, and of its application. A customer's is none of
-- them. For the company itself and for the portal.
DROP POLICY IF EXISTS asked ON application;
CREATE POLICY asked ON application FOR SELECT TO portal_tables USING (true);
CREATE FUNCTION company_addresses(of_partner uuid) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT a.email FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.partner_id = of_partner AND (app_is_system() OR of_partner = app_partner())
        UNION SELECT p.email FROM person p
        WHERE p.partner_id = of_partner AND p.email IS NOT NULL AND (app_is_system() OR of_partner = app_partner())
        UNION SELECT s.email FROM application s
        WHERE s.accepted_as = of_partner AND (app_is_system() OR of_partner = app_partner()) $$;
