-- A demo is written in one transaction, then its agreements are signed one act at a time; this says that all are.
ALTER TABLE programme ADD COLUMN demo_completed_at timestamptz;
