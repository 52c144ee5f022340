-- A company's number in the register of its country as it is compared: without spaces, points, words around it, or the
-- country of a VAT number. A SIRET, and a French VAT number, hold a SIREN; France and its overseas departments have one register.
CREATE FUNCTION register_number(country text, number text) RETURNS text
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
      IF plain = digits AND length(digits) < 8 THEN RETURN lpad(digits, 8, '0'); END IF;
    WHEN country IN ('CH', 'LI') THEN
      IF length(digits) = 9 AND plain ~ '^(CHE)?\d{9}(MWST|TVA|IVA|VAT|HR|RC)?$' THEN RETURN 'CHE' || digits; END IF;
    WHEN country = 'NL' THEN
      plain := regexp_replace(plain, '^KVK(NR|NUMMER)?', '');
    ELSE
      NULL;
  END CASE;
  RETURN regexp_replace(plain, '^' || CASE country WHEN 'GR' THEN '(GR|EL)' ELSE country END || '(?=[A-Z]?\d{6})', '');
END $$;

-- What tells two companies apart: numbers of two registers may be the same.
CREATE FUNCTION register_key(country text, number text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN country IN ('FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF') THEN 'FR' ELSE country END
    || ' ' || public.register_number(country, number)
$$;

-- The same text as a number of every register that writes its numbers in its own way, for who looks without a country.
CREATE FUNCTION register_numbers(typed text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT public.register_number(country, typed))
  FROM unnest(ARRAY['FR', 'BE', 'GB', 'CH', 'NL', 'GR', coalesce(substring(upper(typed) FROM '^\s*([A-Z]{2})'), 'FR')]) country
$$;

-- Companies that were taken twice before numbers were compared so: they stay, the oldest keeps the number, and nobody
-- else comes to have it.
ALTER TABLE partner ADD COLUMN shares_number boolean NOT NULL DEFAULT false;
UPDATE partner p SET shares_number = true WHERE p.siren IS NOT NULL AND EXISTS (
  SELECT FROM partner older WHERE register_key(older.country, older.siren) = register_key(p.country, p.siren)
    AND (older.created_at, older.id) < (p.created_at, p.id));
CREATE UNIQUE INDEX partner_register ON partner (register_key(country, siren))
  WHERE siren IS NOT NULL AND NOT shares_number;
DROP INDEX partner_siren;

CREATE OR REPLACE FUNCTION copy_partner() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO partner_summary (partner_id, name_key, siren, legacy_level)
      SELECT id, fold(name), register_number(country, siren), coalesce(legacy_level, 'none') FROM changed;
  ELSE
    -- Only where something differs: a row that is written stays locked until the transaction ends.
    UPDATE partner_summary s
      SET name_key = fold(c.name), siren = register_number(c.country, c.siren),
        legacy_level = coalesce(c.legacy_level, 'none')
      FROM changed c WHERE s.partner_id = c.id AND (s.name_key, s.siren, s.legacy_level)
        IS DISTINCT FROM (fold(c.name), register_number(c.country, c.siren), coalesce(c.legacy_level, 'none'));
    UPDATE queue_item q SET name_key = fold(c.name)
      FROM changed c WHERE q.partner_id = c.id AND q.name_key <> fold(c.name);
  END IF;
  INSERT INTO partner_outdated (partner_id) SELECT id FROM changed;
  RETURN NULL;
END $$;
UPDATE partner_summary s SET siren = register_number(p.country, p.siren) FROM partner p
  WHERE p.id = s.partner_id AND s.siren IS DISTINCT FROM register_number(p.country, p.siren);
