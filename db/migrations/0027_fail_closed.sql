-- Every table is closed to whoever has no business with its rows (docs/table-access.md, decision 41). Who asks is set in
-- every transaction by db/transaction.ts: app.side, app.account_id, app.partner_id, app.roles, app.link_hash, app.key,
-- and app.deciding while tiers are decided.
CREATE OR REPLACE FUNCTION app_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_side() = 'partner' THEN nullif(current_setting('app.partner_id', true), '')::uuid END $$;
CREATE OR REPLACE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_side() <> 'none' THEN nullif(current_setting('app.account_id', true), '')::uuid END $$;
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_side() = 'system' $$;
CREATE FUNCTION app_has(wanted text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && wanted $$;
CREATE FUNCTION app_partner_as(wanted text[]) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_has(wanted) THEN app_partner() END $$;
CREATE FUNCTION app_staff_as(wanted text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_side() = 'staff' AND app_has(wanted) $$;
CREATE FUNCTION app_key() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.key', true), '') $$;
-- The companies whose tiers the present transaction decides.
CREATE FUNCTION app_deciding() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.deciding', true), ''), ',')::uuid[] $$;

-- Accounts whose names a company reads: its members, past ones too, and the vendor's team, who decided and signed.
CREATE FUNCTION app_known_accounts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT array_agg(DISTINCT account_id) FROM membership
        WHERE app_partner() IS NOT NULL AND (partner_id = app_partner() OR partner_id IS NULL) $$;
CREATE INDEX membership_ever ON membership (partner_id, account_id);

-- What proves an account's identity: no query reads the columns, and this only for the sign-in door or the account itself.
CREATE FUNCTION account_secret(of_account uuid) RETURNS TABLE (password_hash text, totp_secret text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT a.password_hash, a.totp_secret FROM account a
        WHERE a.id = of_account AND (app_is_system() OR a.id = app_account()) $$;
ALTER TABLE account ADD COLUMN has_totp_secret boolean GENERATED ALWAYS AS (totp_secret IS NOT NULL) STORED;
REVOKE SELECT ON account FROM portal_app;
GRANT SELECT (id, email, email_verified_at, name, locale, totp_confirmed_at, totp_last_step, disabled_at, created_at,
  has_totp_secret) ON account TO portal_app;
-- A seat and a session never change hands, and when the second factor was proved is written once.
REVOKE UPDATE ON membership, session, file FROM portal_app;
GRANT UPDATE (roles, ended_at) ON membership TO portal_app;
GRANT UPDATE (partner_id, last_seen_at, expires_at, ended_at, end_reason) ON session TO portal_app;
REVOKE DELETE ON idempotency FROM portal_app;

-- These three answer with rights of their own, hence for the asker's subjects only and from a fixed search path.
DROP FUNCTION vendor_addressees(text[]);
CREATE FUNCTION vendor_addressees(wanted text[]) RETURNS TABLE (account_id uuid, email text, locale text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT a.id, a.email, a.locale FROM membership m JOIN account a ON a.id = m.account_id
    WHERE app_side() <> 'none' AND m.partner_id IS NULL AND m.ended_at IS NULL AND m.roles && wanted
      AND a.disabled_at IS NULL
    ORDER BY a.email
  $$;
DROP FUNCTION letters_about(uuid);
CREATE FUNCTION letters_about(about uuid) RETURNS TABLE (state text, sent_at timestamptz, tried_at timestamptz, to_email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT m.state, m.sent_at, m.next_attempt_at, m.to_email FROM mail m
    JOIN agreement a ON a.id = m.subject_id AND (app_is_vendor() OR a.partner_id = app_partner())
    WHERE m.subject_id = about AND m.state IN ('sent', 'failed')
  $$;
DROP FUNCTION deliveries_of(uuid);
CREATE FUNCTION deliveries_of(about uuid) RETURNS TABLE (state text, at timestamptz, to_email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT m.state, coalesce(m.sent_at, m.next_attempt_at), m.to_email FROM mail m
    JOIN agreement a ON a.id = m.subject_id AND (app_is_vendor() OR a.partner_id = app_partner())
    WHERE m.subject_id = about AND m.template = 'agreement-in-force' AND m.state IN ('sent', 'failed')
  $$;

-- Who sees, adds, changes and removes the rows of each table. Rows are locked by those who see them; what a change leaves
-- behind is checked. Settings are read once a statement, hence the subselects.
DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT c.relname AS name, p.polname AS policy FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('DROP POLICY %I ON %I', one.policy, one.name);
  END LOOP;
  FOR one IN SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one.name);
  END LOOP;
END $$;

CREATE POLICY seen ON programme FOR SELECT USING ((SELECT app_side() <> 'none'));
CREATE POLICY added ON programme FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON programme FOR UPDATE USING ((SELECT app_side() <> 'none'))
  WITH CHECK ((SELECT app_is_system()));

CREATE POLICY seen ON agreement_edge FOR SELECT USING ((SELECT app_side() <> 'none'));

CREATE POLICY seen ON account FOR SELECT USING ((SELECT app_is_vendor()) OR id = (SELECT app_account())
     OR id = ANY ((SELECT app_known_accounts())::uuid[]));
CREATE POLICY added ON account FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON account FOR UPDATE USING ((SELECT app_is_vendor()) OR id = (SELECT app_account())
     OR id = ANY ((SELECT app_known_accounts())::uuid[]))
  WITH CHECK (id = (SELECT app_account()));

CREATE POLICY seen ON recovery_code FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY added ON recovery_code FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY changed ON recovery_code FOR UPDATE USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY removed ON recovery_code FOR DELETE USING (account_id = (SELECT app_account()));

CREATE POLICY seen ON passkey FOR SELECT USING ((SELECT app_is_system()) OR account_id = (SELECT app_account()));
CREATE POLICY added ON passkey FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY changed ON passkey FOR UPDATE USING ((SELECT app_is_system()) OR account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));

CREATE POLICY seen ON passkey_challenge FOR SELECT USING ((SELECT app_is_system())
     OR account_id = (SELECT app_account()));
CREATE POLICY added ON passkey_challenge FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY changed ON passkey_challenge FOR UPDATE USING ((SELECT app_is_system())
     OR account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY removed ON passkey_challenge FOR DELETE USING (account_id = (SELECT app_account()));

CREATE POLICY seen ON step_up FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY added ON step_up FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY changed ON step_up FOR UPDATE USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));

CREATE POLICY seen ON totp_use FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY added ON totp_use FOR INSERT WITH CHECK (account_id = (SELECT app_account()));

CREATE POLICY seen ON link FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON link FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON link FOR UPDATE USING ((SELECT app_is_system()))
  WITH CHECK ((SELECT app_is_system()) AND account_id = (SELECT app_account()));

CREATE POLICY seen ON rate_limit FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON rate_limit FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON rate_limit FOR UPDATE USING ((SELECT app_is_system()))
  WITH CHECK ((SELECT app_is_system()));
CREATE POLICY removed ON rate_limit FOR DELETE USING ((SELECT app_is_system()));

CREATE POLICY seen ON idempotency FOR SELECT USING (account_id = coalesce((SELECT app_account()), '00000000-0000-0000-0000-000000000000')
     AND key = (SELECT app_key()));
CREATE POLICY added ON idempotency FOR INSERT WITH CHECK (account_id = coalesce((SELECT app_account()), '00000000-0000-0000-0000-000000000000')
     AND key = (SELECT app_key()));
CREATE POLICY changed ON idempotency FOR UPDATE USING (account_id = coalesce((SELECT app_account()), '00000000-0000-0000-0000-000000000000')
     AND key = (SELECT app_key()))
  WITH CHECK (account_id = coalesce((SELECT app_account()), '00000000-0000-0000-0000-000000000000')
     AND key = (SELECT app_key()));

CREATE POLICY seen ON session FOR SELECT USING ((SELECT app_is_system()) OR account_id = (SELECT app_account())
     OR partner_id = (SELECT app_partner_as('{owner}')) OR ((SELECT app_staff_as('{administrator}'))
     AND partner_id IS NULL));
CREATE POLICY added ON session FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON session FOR UPDATE USING ((SELECT app_is_system()) OR account_id = (SELECT app_account())
     OR partner_id = (SELECT app_partner_as('{owner}')) OR ((SELECT app_staff_as('{administrator}'))
     AND partner_id IS NULL))
  WITH CHECK ((SELECT app_is_system()) OR account_id = (SELECT app_account())
     OR partner_id = (SELECT app_partner_as('{owner}')) OR ((SELECT app_staff_as('{administrator}'))
     AND partner_id IS NULL));

CREATE POLICY seen ON membership FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner())
     OR account_id = (SELECT app_account()));
CREATE POLICY added ON membership FOR INSERT WITH CHECK ((SELECT app_is_system()));
CREATE POLICY changed ON membership FOR UPDATE USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR account_id = (SELECT app_account()))
  WITH CHECK ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner_as('{owner}'))
     AND roles <@ '{owner,contributor,signatory,finance,viewer}') OR ((SELECT app_staff_as('{administrator}'))
     AND partner_id IS NULL AND roles <@ '{reviewer,countersigner,programme-manager,administrator,auditor}'));

CREATE POLICY seen ON invitation FOR SELECT USING ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,signatory}'))
     OR ((SELECT app_staff_as('{administrator,auditor}')) AND partner_id IS NULL)
     OR token_hash = (SELECT app_link()));
CREATE POLICY added ON invitation FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner}'))
     AND roles <@ '{owner,contributor,signatory,finance,viewer}')
     OR (partner_id = (SELECT app_partner_as('{signatory}')) AND roles = '{signatory}')
     OR ((SELECT app_staff_as('{administrator}')) AND partner_id IS NULL
     AND roles <@ '{reviewer,countersigner,programme-manager,administrator,auditor}')
     OR ((SELECT app_staff_as('{reviewer,programme-manager}')) AND roles = '{owner}'
     AND EXISTS (SELECT FROM application a WHERE a.accepted_as = invitation.partner_id
     AND a.decided_by = (SELECT app_account()))));
CREATE POLICY changed ON invitation FOR UPDATE USING ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,signatory}'))
     OR ((SELECT app_staff_as('{administrator,auditor}')) AND partner_id IS NULL)
     OR token_hash = (SELECT app_link()))
  WITH CHECK ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner_as('{owner}'))
     AND roles <@ '{owner,contributor,signatory,finance,viewer}')
     OR (partner_id = (SELECT app_partner_as('{signatory}')) AND roles = '{signatory}')
     OR ((SELECT app_staff_as('{administrator}')) AND partner_id IS NULL
     AND roles <@ '{reviewer,countersigner,programme-manager,administrator,auditor}'));

CREATE POLICY seen ON partner FOR SELECT USING ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR id = (SELECT a.partner_id FROM agreement a WHERE a.id = (SELECT app_shared_agreement())));
CREATE POLICY added ON partner FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (SELECT app_staff_as('{reviewer,programme-manager}')));
CREATE POLICY changed ON partner FOR UPDATE USING ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR id = (SELECT a.partner_id FROM agreement a WHERE a.id = (SELECT app_shared_agreement())))
  WITH CHECK ((SELECT app_is_system()) OR id = (SELECT app_partner_as('{owner}')));

CREATE POLICY seen ON application FOR SELECT USING ((SELECT app_is_vendor()) OR resume_hash = (SELECT app_link()));
CREATE POLICY added ON application FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR resume_hash = (SELECT app_link()));
CREATE POLICY changed ON application FOR UPDATE USING ((SELECT app_is_vendor()) OR resume_hash = (SELECT app_link()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{reviewer,programme-manager}'))
     OR resume_hash = (SELECT app_link()));

CREATE POLICY seen ON file FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON file FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor,finance,signatory}'))
     AND created_by = (SELECT app_account())));

CREATE POLICY seen ON person FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON person FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,contributor}')));
CREATE POLICY changed ON person FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}')));

CREATE POLICY seen ON credential FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON credential FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,contributor}')));
CREATE POLICY changed ON credential FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}'))
     OR (SELECT app_staff_as('{reviewer,programme-manager}')));

CREATE POLICY seen ON activity FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON activity FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,contributor,finance}')));
CREATE POLICY changed ON activity FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
     OR (SELECT app_staff_as('{reviewer,programme-manager}')));

CREATE POLICY seen ON mandate FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON mandate FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,signatory}')));
CREATE POLICY changed ON mandate FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,signatory}'))
     OR (SELECT app_staff_as('{reviewer,countersigner,programme-manager}')));

CREATE POLICY seen ON review FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON review FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{reviewer,countersigner,programme-manager}'))
     AND account_id = (SELECT app_account())) OR (partner_id = (SELECT app_partner())
     AND account_id = (SELECT app_account()) AND decision = 'commented'));

CREATE POLICY seen ON dispute FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner_as('{owner,finance}')) OR (partner_id = (SELECT app_partner())
     AND NOT is_revenue));
CREATE POLICY added ON dispute FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor,finance}'))
     AND opened_by = (SELECT app_account())));

CREATE POLICY seen ON dispute_end FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON dispute_end FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (partner_id = (SELECT app_partner_as('{owner,contributor,finance}')) AND how = 'withdrawn'
     AND ended_by = (SELECT app_account())) OR ((SELECT app_staff_as('{reviewer,programme-manager}'))
     AND how <> 'withdrawn' AND ended_by = (SELECT app_account())));

CREATE POLICY seen ON agreement FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner())
     OR id = (SELECT app_shared_agreement()));
CREATE POLICY added ON agreement FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,signatory}')));
CREATE POLICY changed ON agreement FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner())
     OR id = (SELECT app_shared_agreement()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,signatory}'))
     OR (SELECT app_staff_as('{countersigner,programme-manager}')));

CREATE POLICY seen ON agreement_document FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR agreement_id = (SELECT app_shared_agreement()));
CREATE POLICY added ON agreement_document FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR partner_id = (SELECT app_partner_as('{owner,signatory}')));

CREATE POLICY seen ON agreement_signature FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON agreement_signature FOR INSERT WITH CHECK ((side = 'partner'
     AND partner_id = (SELECT app_partner_as('{signatory}')) AND account_id = (SELECT app_account()))
     OR (side = 'vendor' AND (SELECT app_staff_as('{countersigner}')) AND account_id = (SELECT app_account())));

CREATE POLICY seen ON agreement_event FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON agreement_event FOR INSERT WITH CHECK (((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner())) AND account_id IS NOT DISTINCT FROM (SELECT app_account()));

CREATE POLICY seen ON agreement_share FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR token_hash = (SELECT app_link()));
CREATE POLICY added ON agreement_share FOR INSERT WITH CHECK ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner_as('{owner,signatory}'))
     AND created_by = (SELECT app_account())));
CREATE POLICY changed ON agreement_share FOR UPDATE USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR token_hash = (SELECT app_link()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,signatory}')));

CREATE POLICY seen ON mail FOR SELECT USING ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{reviewer,countersigner,programme-manager}'))
     AND template IN ('review-accepted', 'review-rejected', 'review-more-asked')));
CREATE POLICY added ON mail FOR INSERT WITH CHECK ((SELECT app_side() <> 'none') AND ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR partner_id IS NULL));
CREATE POLICY changed ON mail FOR UPDATE USING ((SELECT app_is_system())
     OR ((SELECT app_staff_as('{reviewer,countersigner,programme-manager}'))
     AND template IN ('review-accepted', 'review-rejected', 'review-more-asked')))
  WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{reviewer,countersigner,programme-manager}'))
     AND template IN ('review-accepted', 'review-rejected', 'review-more-asked')));

CREATE POLICY seen ON audit_chain FOR SELECT USING ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR ((SELECT app_side() <> 'none') AND id = '00000000-0000-0000-0000-000000000000'));
CREATE POLICY added ON audit_chain FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR seq = 0 AND hash = '' AND ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR ((SELECT app_side() <> 'none') AND id = '00000000-0000-0000-0000-000000000000')));
CREATE POLICY changed ON audit_chain FOR UPDATE USING ((SELECT app_is_vendor()) OR id = (SELECT app_partner())
     OR ((SELECT app_side() <> 'none') AND id = '00000000-0000-0000-0000-000000000000'))
  WITH CHECK ((SELECT app_is_vendor()) OR id = (SELECT app_partner()) OR ((SELECT app_side() <> 'none')
     AND id = '00000000-0000-0000-0000-000000000000'));

CREATE POLICY seen ON audit_event FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON audit_event FOR INSERT WITH CHECK (chain_id = coalesce(partner_id, '00000000-0000-0000-0000-000000000000')
     AND account_id IS NOT DISTINCT FROM (SELECT app_account()) AND ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR ((SELECT app_side() <> 'none') AND partner_id IS NULL))
     AND (kind !~ '^(tier|shortfall)[.]' OR partner_id = ANY ((SELECT app_deciding())::uuid[])));

CREATE POLICY seen ON audit_personal FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON audit_personal FOR INSERT WITH CHECK ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()) OR ((SELECT app_side() <> 'none') AND partner_id IS NULL));

CREATE POLICY seen ON tier_decision FOR SELECT USING ((SELECT app_is_vendor())
     OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON tier_decision FOR INSERT WITH CHECK (partner_id = ANY ((SELECT app_deciding())::uuid[]));

CREATE POLICY seen ON shortfall FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON shortfall FOR INSERT WITH CHECK (partner_id = ANY ((SELECT app_deciding())::uuid[]));
CREATE POLICY changed ON shortfall FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK (partner_id = ANY ((SELECT app_deciding())::uuid[]));

CREATE POLICY seen ON settled_day FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON settled_day FOR INSERT WITH CHECK ((SELECT app_is_system()));

CREATE POLICY seen ON fall_reminder FOR SELECT USING ((SELECT app_is_system()));
CREATE POLICY added ON fall_reminder FOR INSERT WITH CHECK ((SELECT app_is_system()));

CREATE POLICY seen ON calendar_feed FOR SELECT USING ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner())
     AND account_id = (SELECT app_account())) OR token_hash = (SELECT app_link()));
CREATE POLICY added ON calendar_feed FOR INSERT WITH CHECK ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner())
     AND account_id = (SELECT app_account())));
CREATE POLICY changed ON calendar_feed FOR UPDATE USING ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner())
     AND account_id = (SELECT app_account())) OR token_hash = (SELECT app_link()))
  WITH CHECK ((SELECT app_is_system()) OR (partner_id = (SELECT app_partner()) AND account_id = (SELECT app_account())));

CREATE POLICY seen ON plan FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON plan FOR INSERT WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}')));
CREATE POLICY changed ON plan FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}')));

CREATE POLICY seen ON plan_step FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON plan_step FOR INSERT WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}')));
CREATE POLICY changed ON plan_step FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR partner_id = (SELECT app_partner_as('{owner,contributor}')));

CREATE POLICY seen ON override FOR SELECT USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()));
CREATE POLICY added ON override FOR INSERT WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{programme-manager}'))
     AND granted_by = (SELECT app_account())));
CREATE POLICY changed ON override FOR UPDATE USING ((SELECT app_is_vendor()) OR partner_id = (SELECT app_partner()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{programme-manager}')));

CREATE POLICY seen ON edition FOR SELECT USING ((SELECT app_is_vendor()) OR (state = 'announced'
     AND (SELECT app_side() <> 'none')));
CREATE POLICY added ON edition FOR INSERT WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{programme-manager}'))
     AND made_by = (SELECT app_account())));
CREATE POLICY changed ON edition FOR UPDATE USING ((SELECT app_is_vendor()) OR (state = 'announced'
     AND (SELECT app_side() <> 'none')))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{programme-manager,administrator}')));

CREATE POLICY seen ON campaign FOR SELECT USING ((SELECT app_side() <> 'none'));
CREATE POLICY added ON campaign FOR INSERT WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{programme-manager}'))
     AND started_by = (SELECT app_account())));
CREATE POLICY changed ON campaign FOR UPDATE USING ((SELECT app_side() <> 'none'))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{programme-manager}')));

CREATE POLICY seen ON campaign_company FOR SELECT USING ((SELECT app_is_vendor()));
CREATE POLICY added ON campaign_company FOR INSERT WITH CHECK ((SELECT app_is_system())
     OR (SELECT app_staff_as('{programme-manager}')));
CREATE POLICY changed ON campaign_company FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{programme-manager}')));

CREATE POLICY seen ON countersign_batch FOR SELECT USING ((SELECT app_is_vendor()));
CREATE POLICY added ON countersign_batch FOR INSERT WITH CHECK ((SELECT app_is_system()) OR ((SELECT app_staff_as('{countersigner}'))
     AND created_by = (SELECT app_account())));
CREATE POLICY changed ON countersign_batch FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{countersigner}')));

CREATE POLICY seen ON countersign_batch_item FOR SELECT USING ((SELECT app_is_vendor()));
CREATE POLICY added ON countersign_batch_item FOR INSERT WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{countersigner}')));
CREATE POLICY changed ON countersign_batch_item FOR UPDATE USING ((SELECT app_is_vendor()))
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_staff_as('{countersigner}')));
-- What the functions above read for the asker, who does not see it: they run as the owner of the tables.
CREATE POLICY asked ON membership FOR SELECT TO portal_tables USING (true);
CREATE POLICY asked ON account FOR SELECT TO portal_tables USING (true);
CREATE POLICY asked ON mail FOR SELECT TO portal_tables USING (true);
CREATE POLICY asked ON audit_event FOR SELECT TO portal_tables USING (true);

-- A company declares and takes back; only the vendor's team decides, in its own name, changing nothing but the decision.
CREATE FUNCTION claim_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision text[] := '{state,asked_fields,decided_by,decided_at,reason_code,reason_note,row_version,accepted_as}';
  ending text[] := '{state,until_on,reason_note,row_version,succession_asked_at}';
  now_is jsonb := to_jsonb(NEW);
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
BEGIN
  IF app_side() IN ('partner', 'public') THEN
    IF NEW.state NOT IN ('draft', 'declared', 'withdrawn', 'ended') AND NEW.state IS DISTINCT FROM was ->> 'state'
       OR NEW.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM (was ->> 'decided_by')::uuid
       OR was ->> 'state' IN ('verified', 'rejected', 'ended') AND now_is - ending IS DISTINCT FROM was - ending
       OR was ->> 'state' IN ('verified', 'rejected') AND NEW.state NOT IN (was ->> 'state', 'ended') THEN
      RAISE EXCEPTION 'only the vendor decides a declaration' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF app_side() = 'staff' THEN
    IF now_is - decision IS DISTINCT FROM was - decision
       OR NEW.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM app_account()
          AND NEW.decided_by IS DISTINCT FROM (was ->> 'decided_by')::uuid
       OR NEW.state = 'verified' AND now_is ->> 'declared_by' = app_account()::text THEN
      RAISE EXCEPTION 'a decision changes nothing else, and none is about a declaration of one''s own'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credential_decided BEFORE INSERT OR UPDATE ON credential FOR EACH ROW EXECUTE FUNCTION claim_guard();
CREATE TRIGGER activity_decided BEFORE INSERT OR UPDATE ON activity FOR EACH ROW EXECUTE FUNCTION claim_guard();
CREATE TRIGGER mandate_decided BEFORE INSERT OR UPDATE ON mandate FOR EACH ROW EXECUTE FUNCTION claim_guard();
CREATE TRIGGER application_decided BEFORE INSERT OR UPDATE ON application FOR EACH ROW EXECUTE FUNCTION claim_guard();

-- Each party moves an agreement on its own edges; sealing and what follows from it are the portal's.
CREATE FUNCTION agreement_party_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state
     AND (app_side() = 'partner' AND NEW.state NOT IN ('offered', 'declined', 'withdrawn', 'partner-signed')
       OR app_side() = 'staff'
          AND NEW.state NOT IN ('withdrawn', 'returned', 'declined-by-vendor', 'countersigned', 'terminated')) THEN
    RAISE EXCEPTION 'this side does not move an agreement to %', NEW.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_party_guard BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_party_guard();

-- A decision follows the one before it, keeps the facts it was made from, and says what its event says.
CREATE FUNCTION tier_decision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before tier_decision;
BEGIN
  SELECT * INTO before FROM tier_decision WHERE partner_id = NEW.partner_id ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(before.number, 0) + 1 OR NEW.tier_before IS DISTINCT FROM before.tier_after
     OR NEW.facts_sha256 <> encode(sha256(convert_to(NEW.facts, 'UTF8')), 'hex')
     OR NOT EXISTS (SELECT FROM audit_event e WHERE e.chain_id = NEW.partner_id AND e.seq = NEW.event_seq
       AND e.kind LIKE 'tier.%' AND (e.data ->> 'number')::integer = NEW.number
       AND e.data ->> 'factsSha256' = NEW.facts_sha256 AND e.data ->> 'answerSha256' = NEW.answer_sha256) THEN
    RAISE EXCEPTION 'a tier decision follows its event and the decision before it'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tier_decision_guard BEFORE INSERT ON tier_decision FOR EACH ROW EXECUTE FUNCTION tier_decision_guard();

-- The head of a chain moves to an event that is there, and nowhere else; a company does not see the programme's events.
CREATE FUNCTION audit_head_guard() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.seq NOT IN (OLD.seq, OLD.seq + 1) OR NEW.id <> OLD.id
     OR NOT EXISTS (SELECT FROM audit_event e WHERE e.chain_id = NEW.id AND e.seq = NEW.seq AND e.hash = NEW.hash) THEN
    RAISE EXCEPTION 'the head of a chain is its last event' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_head_guard BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION audit_head_guard();
