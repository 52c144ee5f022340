-- The same key with other input is not the same act: without this a form sent again after a lost answer, and changed in
-- between, would be told that it was saved.
ALTER TABLE idempotency ADD COLUMN input_sha256 text;
