-- Since when an account has a second factor: an authenticator that was confirmed, or a passkey, whichever is older. Null
-- where it has none. Rows of passkeys are their owner's alone, so this answers with rights of its own: for accounts whose
-- names the asker reads as well.
DROP POLICY IF EXISTS asked ON passkey;
CREATE POLICY asked ON passkey FOR SELECT TO portal_tables USING (true);
CREATE OR REPLACE FUNCTION account_factor_since(of_account uuid) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT least(a.totp_confirmed_at, (SELECT min(p.created_at) FROM passkey p
                                           WHERE p.account_id = a.id AND p.removed_at IS NULL))
        FROM account a
        WHERE a.id = of_account
          AND (app_is_vendor() OR a.id = app_account() OR a.id = ANY (app_known_accounts())) $$;
