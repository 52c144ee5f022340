-- The database itself keeps that two people publish a text: the one who asks, then another. Before, a draft could become a
-- published text in one step, with anybody's name as the one who asked.
CREATE OR REPLACE FUNCTION refuse_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'published' THEN
    RAISE EXCEPTION 'A published text does not change';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' AND NEW.state <> 'draft' THEN
    RAISE EXCEPTION 'A text begins as a draft';
  END IF;
  -- While the programme is set up, one person asks and publishes in one act.
  IF TG_OP = 'UPDATE' AND NEW.state = 'published' AND OLD.state <> 'waiting' AND NOT NEW.before_opening THEN
    RAISE EXCEPTION 'A text is published by another person than asked for it';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.state IN ('waiting', 'published') AND OLD.state NOT IN ('draft', NEW.state)
     AND (OLD.state, NEW.state) <> ('waiting', 'published') THEN
    RAISE EXCEPTION 'Only a draft is asked to be published';
  END IF;
  -- Counsel approves a text, not a version: what waits is what is published.
  IF TG_OP = 'UPDATE' AND OLD.state = 'waiting' AND NEW.state <> 'draft'
     AND (NEW.version, NEW.body, NEW.digest, NEW.counsel_name, NEW.counsel_approved_on, NEW.asked_by, NEW.asked_at)
       IS DISTINCT FROM (OLD.version, OLD.body, OLD.digest, OLD.counsel_name, OLD.counsel_approved_on, OLD.asked_by, OLD.asked_at) THEN
    RAISE EXCEPTION 'A text that waits to be published does not change';
  END IF;
  IF NEW.state IN ('waiting', 'published') AND NOT app_is_system() AND app_account()
     IS DISTINCT FROM coalesce(NEW.published_by, NEW.asked_by) THEN
    RAISE EXCEPTION 'A text is published in one''s own name';
  END IF;
  IF NEW.before_opening AND EXISTS (SELECT FROM programme WHERE set_up_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An open programme publishes by two people';
  END IF;
  RETURN NEW;
END $$;
