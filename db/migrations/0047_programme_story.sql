-- The programme's own name, and what its public page says of it; null where that is what its edition brings along.
ALTER TABLE programme ADD COLUMN name text NOT NULL DEFAULT 'Partner Connect' CHECK (length(name) BETWEEN 1 AND 60);
ALTER TABLE programme ALTER COLUMN name SET DEFAULT 'Partner programme';
ALTER TABLE programme ADD COLUMN story jsonb CHECK (jsonb_typeof(story) = 'object');
GRANT UPDATE (name, story) ON programme TO portal_app;
