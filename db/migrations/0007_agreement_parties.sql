-- The vendor as a party to the agreement; the demo's number is a specimen and no company's.
ALTER TABLE programme ADD COLUMN vendor_register_number text NOT NULL DEFAULT '000 000 000 (specimen)';
ALTER TABLE programme ADD COLUMN vendor_country text NOT NULL DEFAULT 'FR' CHECK (vendor_country ~ '^[A-Z]{2}$');

-- Whom the vendor's side must tell. A partner's transaction sees no staff membership, yet its letter must reach them:
-- this function looks as the portal itself, for its own duration, and gives addresses only.
CREATE FUNCTION vendor_addressees(wanted text[])
  RETURNS TABLE (account_id uuid, email text, locale text)
  LANGUAGE sql STABLE
  AS $$
    SELECT a.id, a.email, a.locale FROM membership m JOIN account a ON a.id = m.account_id
    WHERE m.partner_id IS NULL AND m.ended_at IS NULL AND m.roles && wanted AND a.disabled_at IS NULL
    ORDER BY a.email
  $$;

-- A second reader holds a link and nothing else: he sees the one agreement it opens while it lives.
CREATE FUNCTION app_shared_agreement() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT agreement_id FROM agreement_share
        WHERE token_hash = app_link() AND revoked_at IS NULL AND expires_at > now() $$;
CREATE POLICY shared ON agreement FOR SELECT
  USING (app_link() IS NOT NULL AND id = app_shared_agreement());
CREATE POLICY shared ON agreement_document FOR SELECT
  USING (app_link() IS NOT NULL AND agreement_id = app_shared_agreement());
CREATE POLICY shared ON partner FOR SELECT
  USING (app_link() IS NOT NULL AND id = (SELECT a.partner_id FROM agreement a WHERE a.id = app_shared_agreement()));

CREATE INDEX agreement_offers ON agreement (offer_expires_at, id) WHERE state = 'offered';
CREATE INDEX agreement_document_partner ON agreement_document (partner_id);
CREATE INDEX agreement_event_partner ON agreement_event (partner_id);

-- What happened to an agreement is added to, never edited.
CREATE TRIGGER agreement_event_append_only BEFORE UPDATE OR DELETE ON agreement_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE ON agreement_event FROM portal_app;
