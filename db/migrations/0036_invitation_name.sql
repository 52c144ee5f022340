-- The name of the person invited, where whoever invited them gave it: they may write another one.
ALTER TABLE invitation ADD COLUMN name text;
