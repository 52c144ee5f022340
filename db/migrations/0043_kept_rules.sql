-- Set up once: what is open is never closed again, days are counted in one time zone from then on, and the rules that it
-- opened with stay those of every earlier day.
CREATE OR REPLACE FUNCTION refuse_reopened_set_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.set_up_at IS NOT NULL AND NEW.set_up_at IS DISTINCT FROM OLD.set_up_at THEN
    RAISE EXCEPTION 'A programme is set up once';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.time_zone <> OLD.time_zone THEN
    RAISE EXCEPTION 'The time zone of an open programme does not change';
  END IF;
  IF OLD.set_up_at IS NOT NULL AND NEW.edition_id <> OLD.edition_id THEN
    RAISE EXCEPTION 'The rules that a programme opened with do not change';
  END IF;
  RETURN NEW;
END $$;

-- Numbers of Great Britain with its VAT prefix, and Swiss ones written with an E.
CREATE OR REPLACE FUNCTION register_number(country text, number text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := upper(normalize(number, NFKC));
  digits text;
BEGIN
  plain := regexp_replace(plain, '^\s*' || country || '[\s:.-]+', '');
  plain := regexp_replace(plain, '[\s!-/:-@\[-`{-~\u00A0-\u00BF\u2000-\u206F\u3000-\u303F]', '', 'g');
  IF plain = '' THEN
    RETURN upper(btrim(number));
  END IF;
  digits := regexp_replace(plain, '\D', '', 'g');
  CASE
    WHEN country IN ('FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF') THEN
      IF plain ~ '^(FR)?[A-Z0-9]{2}\d{9}$' THEN RETURN right(plain, 9); END IF;
      IF length(digits) IN (9, 14) THEN RETURN left(digits, 9); END IF;
    WHEN country = 'BE' THEN
      -- Numbers of before 2005 have nine digits; today's have a zero before them.
      IF length(digits) IN (9, 10) THEN RETURN lpad(digits, 10, '0'); END IF;
    WHEN country = 'GB' THEN
      plain := regexp_replace(plain, '^GB(?=\d)', '');
      IF plain = digits AND length(digits) < 8 THEN RETURN lpad(digits, 8, '0'); END IF;
    WHEN country IN ('CH', 'LI') THEN
      IF length(digits) = 9 AND plain ~ '^(CHE|E)?\d{9}(MWST|TVA|IVA|VAT|HR|RC)?$' THEN RETURN 'CHE' || digits; END IF;
    WHEN country = 'NL' THEN
      plain := regexp_replace(plain, '^KVK(NR|NUMMER)?', '');
    ELSE
      NULL;
  END CASE;
  RETURN regexp_replace(plain, '^' || CASE country WHEN 'GR' THEN '(GR|EL)' ELSE country END || '(?=[A-Z]?\d{6})', '');
END $$;

-- Companies that come to have one number by this: the oldest keeps it, as before.
DROP INDEX partner_register;
UPDATE partner p SET shares_number = true WHERE p.siren IS NOT NULL AND NOT p.shares_number AND EXISTS (
  SELECT FROM partner older WHERE NOT older.shares_number
    AND register_key(older.country, older.siren) = register_key(p.country, p.siren)
    AND (older.created_at, older.id) < (p.created_at, p.id));
CREATE UNIQUE INDEX partner_register ON partner (register_key(country, siren))
  WHERE siren IS NOT NULL AND NOT shares_number;
UPDATE partner_summary s SET siren = register_number(p.country, p.siren) FROM partner p
  WHERE p.id = s.partner_id AND s.siren IS DISTINCT FROM register_number(p.country, p.siren);
