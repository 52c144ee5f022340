-- An edition may add kinds of activity of its own. Their names begin with their shape, so a row says by itself whether it
-- has an amount, points or neither.
ALTER TABLE activity
  DROP CONSTRAINT activity_kind_is_a_word,
  ADD CONSTRAINT activity_kind_is_a_word
    CHECK (kind ~ '^((money|points|event):)?[a-z0-9]+(-[a-z0-9]+)*$' AND length(kind) <= 60),
  ADD CONSTRAINT activity_own_kind_has_its_shape CHECK (
    kind NOT LIKE '%:%'
    OR ((amount_cents IS NOT NULL) = (kind LIKE 'money:%') AND (points IS NOT NULL) = (kind LIKE 'points:%'))
  );
