-- A link that confirms a new sign-in address: the address it makes the account's own.
ALTER TABLE link ADD COLUMN new_email text CHECK (new_email = lower(new_email));
ALTER TABLE link ADD CHECK ((purpose = 'email-verification') = (new_email IS NOT NULL)) NOT VALID;
