-- Whom the letter that an agreement is in force reached, for either party and without what it says.
CREATE FUNCTION deliveries_of(about uuid) RETURNS TABLE (state text, at timestamptz, to_email text)
  LANGUAGE sql STABLE
  AS $$
    SELECT m.state, coalesce(m.sent_at, m.next_attempt_at), m.to_email FROM mail m
    WHERE m.subject_id = about AND m.template = 'agreement-in-force' AND m.state IN ('sent', 'failed')
  $$;
