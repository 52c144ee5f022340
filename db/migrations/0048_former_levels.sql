-- The levels of the previous programme are what the programme's edition names.
ALTER TABLE partner DROP CONSTRAINT partner_legacy_level_check;
ALTER TABLE partner ADD CONSTRAINT partner_legacy_level CHECK (legacy_level ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND legacy_level <> 'none');
