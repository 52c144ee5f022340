-- A level of the previous programme has as many characters as an application can name.
ALTER TABLE partner DROP CONSTRAINT partner_legacy_level;
ALTER TABLE partner ADD CONSTRAINT partner_legacy_level
  CHECK (legacy_level ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND legacy_level <> 'none' AND length(legacy_level) <= 60);
