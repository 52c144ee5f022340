-- The time zone in which a person reads hours; null where they never chose one. Evidence keeps UTC.
ALTER TABLE account ADD COLUMN IF NOT EXISTS time_zone text;
ALTER TABLE account DROP CONSTRAINT IF EXISTS account_time_zone_named;
ALTER TABLE account ADD CONSTRAINT account_time_zone_named CHECK (length(time_zone) BETWEEN 1 AND 64) NOT VALID;
GRANT SELECT (time_zone) ON account TO portal_app;
