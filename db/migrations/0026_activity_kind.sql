-- The kinds of activity are a table of the code (lib/activity/kinds.ts), so that a new kind needs no migration. What
-- remains here is the form of a row: a kind is a word, an amount has its currency, a row has an amount or points and not
-- both, and points are those of a month, kept as its first day.
ALTER TABLE activity
  DROP CONSTRAINT activity_kind_check,
  DROP CONSTRAINT activity_check,
  DROP CONSTRAINT activity_check1,
  DROP CONSTRAINT activity_check2,
  ADD CONSTRAINT activity_kind_is_a_word CHECK (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(kind) <= 60),
  ADD CONSTRAINT activity_amount_has_currency CHECK ((amount_cents IS NULL) = (currency IS NULL)),
  ADD CONSTRAINT activity_amount_or_points CHECK (amount_cents IS NULL OR points IS NULL),
  ADD CONSTRAINT activity_points_of_a_month CHECK (points IS NULL OR extract(day FROM occurred_on) = 1);
