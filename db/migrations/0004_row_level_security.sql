DO $$
DECLARE name text;
BEGIN
  -- Tables whose every row belongs to one partner.
  FOREACH name IN ARRAY ARRAY['file', 'person', 'credential', 'activity', 'mandate', 'agreement', 'agreement_document',
                              'agreement_signature', 'agreement_event', 'agreement_share'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (app_is_vendor() OR partner_id = app_partner())
                    WITH CHECK (app_is_vendor() OR partner_id = app_partner())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['partner', 'membership', 'invitation', 'review', 'mail', 'audit_event', 'audit_personal',
                              'audit_chain', 'application', 'session'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

CREATE POLICY tenant ON partner USING (app_is_vendor() OR id = app_partner())
  WITH CHECK (app_is_vendor() OR id = app_partner());
CREATE POLICY tenant ON membership USING (app_is_vendor() OR partner_id = app_partner())
  WITH CHECK (app_is_vendor() OR partner_id = app_partner());
CREATE POLICY own ON membership FOR SELECT USING (account_id = app_account());
CREATE POLICY tenant ON invitation USING (app_is_vendor() OR partner_id = app_partner() OR token_hash = app_link())
  WITH CHECK (app_is_vendor() OR partner_id = app_partner());
CREATE POLICY tenant ON review USING (app_is_vendor() OR partner_id = app_partner())
  WITH CHECK (app_is_vendor() OR partner_id = app_partner());
CREATE POLICY tenant ON session USING (app_side() = 'system' OR account_id = app_account())
  WITH CHECK (app_side() = 'system' OR account_id = app_account());
-- Anyone who acts may put a letter in the box; only the vendor's side and the postman read it.
CREATE POLICY write ON mail FOR INSERT WITH CHECK (app_side() <> 'none');
CREATE POLICY handle ON mail USING (app_is_vendor()) WITH CHECK (app_is_vendor());
CREATE POLICY apply ON application USING (app_is_vendor() OR resume_hash = app_link())
  WITH CHECK (app_is_vendor() OR resume_hash = app_link());
CREATE POLICY share ON agreement_share FOR SELECT USING (token_hash = app_link());

CREATE POLICY head ON audit_chain USING (app_is_vendor() OR id = app_partner() OR (app_side() <> 'none' AND id = '00000000-0000-0000-0000-000000000000'))
  WITH CHECK (app_is_vendor() OR id = app_partner() OR (app_side() <> 'none' AND id = '00000000-0000-0000-0000-000000000000'));
CREATE POLICY trail ON audit_event FOR SELECT USING (app_is_vendor() OR partner_id = app_partner());
CREATE POLICY append ON audit_event FOR INSERT
  WITH CHECK (app_is_vendor() OR partner_id = app_partner() OR (app_side() <> 'none' AND partner_id IS NULL));
CREATE POLICY trail ON audit_personal FOR SELECT USING (app_is_vendor());
CREATE POLICY append ON audit_personal FOR INSERT
  WITH CHECK (app_is_vendor() OR partner_id = app_partner() OR (app_side() <> 'none' AND partner_id IS NULL));

GRANT USAGE ON SCHEMA public TO portal_app;
GRANT SELECT ON programme, agreement_edge TO portal_app;
GRANT SELECT, INSERT, UPDATE ON account, recovery_code, session, membership, invitation, link, partner, application, file,
  person, credential, activity, mandate, agreement, agreement_event, agreement_share, step_up, mail, audit_chain,
  idempotency, rate_limit TO portal_app;
GRANT SELECT, INSERT ON agreement_document, agreement_signature, review, audit_event, audit_personal TO portal_app;
GRANT DELETE ON rate_limit, idempotency, recovery_code TO portal_app;
