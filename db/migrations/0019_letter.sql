-- A letter may carry a link that only its reader may hold. Staff keeps what it needs to take back a decision just
-- announced, and of all others learns only whether and when they arrived.
DROP POLICY handle ON mail;
CREATE POLICY carry ON mail USING (app_side() = 'system') WITH CHECK (app_side() = 'system');
CREATE POLICY take_back ON mail
  USING (app_side() = 'staff' AND template IN ('review-accepted', 'review-rejected', 'review-more-asked'))
  WITH CHECK (app_side() = 'staff' AND template IN ('review-accepted', 'review-rejected', 'review-more-asked'));

-- What became of the letters about something: read as the portal itself, without a word of what they say.
CREATE FUNCTION letters_about(about uuid)
  RETURNS TABLE (state text, sent_at timestamptz, tried_at timestamptz, to_email text)
  LANGUAGE sql STABLE
  AS $$
    SELECT m.state, m.sent_at, m.next_attempt_at, m.to_email FROM mail m
    WHERE m.subject_id = about AND m.state IN ('sent', 'failed')
  $$;
