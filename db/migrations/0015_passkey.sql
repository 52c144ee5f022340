-- A person's own authenticators. The public key is no secret; a removed one stays, so that evidence names what was.
CREATE TABLE passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  credential_id text NOT NULL UNIQUE,
  -- COSE key, base64url.
  public_key text NOT NULL,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  removed_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account_id) WHERE removed_at IS NULL;

-- What a passkey was asked to sign: good once, for one account and one purpose, until it expires.
CREATE TABLE passkey_challenge (
  challenge text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose text NOT NULL,
  -- The statement the challenge is the hash of; null where a passkey is registered.
  statement jsonb,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_challenge_account ON passkey_challenge (account_id, expires_at);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['passkey', 'passkey_challenge'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (app_side() = ''system'' OR account_id = app_account())
                    WITH CHECK (app_side() = ''system'' OR account_id = app_account())', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON passkey, passkey_challenge TO portal_app;
GRANT DELETE ON passkey_challenge TO portal_app;

-- The signer's own act, where he stepped up with a passkey.
ALTER TABLE step_up ADD COLUMN assertion jsonb,
  ADD CONSTRAINT step_up_assertion CHECK ((method = 'passkey') = (assertion IS NOT NULL));
