-- Links of earlier letters of the same invitation: they open nothing, but can ask for a new letter to the same address.
ALTER TABLE invitation ADD COLUMN former_hashes text[] NOT NULL DEFAULT '{}';
CREATE INDEX invitation_former ON invitation USING gin (former_hashes);
