-- A name as it is looked for and sorted: without case, accents, ligatures, points, apostrophes and what has no width. It
-- is the same in every locale of a server, also in one that knows the case of ASCII only, and needs no extension.
CREATE FUNCTION fold(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        lower(translate(
          regexp_replace(normalize(name, NFKD),
            '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF.''`\u00B4\u2018\u2019\u02BC]',
            '', 'g'),
          'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖŒÆØŁĐÐÞŊĦẞƏ',
          'αβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆœæøłđðþŋħßə')),
        'øłđðıŋħς', 'olddinhσ'),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
    '[\s\u00A0\u202F\u2010-\u2015\u2212-]+', ' ', 'g'))
$$;

-- Every three letters in a row of a folded name: what an index of any server can look inside of names by.
CREATE FUNCTION letters(folded text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT substr(folded, place, 3) FROM generate_series(1, length(folded) - 2) place);
END $$;

CREATE OR REPLACE FUNCTION copy_partner() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO partner_summary (partner_id, name_key, siren, legacy_level)
      SELECT id, fold(name), siren, coalesce(legacy_level, 'none') FROM changed;
  ELSE
    -- Only where something differs: a row that is written stays locked until the transaction ends.
    UPDATE partner_summary s
      SET name_key = fold(c.name), siren = c.siren, legacy_level = coalesce(c.legacy_level, 'none')
      FROM changed c WHERE s.partner_id = c.id AND (s.name_key, s.siren, s.legacy_level)
        IS DISTINCT FROM (fold(c.name), c.siren, coalesce(c.legacy_level, 'none'));
    UPDATE queue_item q SET name_key = fold(c.name)
      FROM changed c WHERE q.partner_id = c.id AND q.name_key <> fold(c.name);
  END IF;
  INSERT INTO partner_outdated (partner_id) SELECT id FROM changed;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION follow_queue() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(%I) FROM changed', TG_ARGV[1]) INTO ids;
  DELETE FROM queue_item WHERE kind = TG_ARGV[0] AND id = ANY (ids);
  INSERT INTO queue_item (kind, id, partner_id, name_key, submitted_at)
    SELECT w.kind, w.id, w.partner_id, fold(w.partner_name), w.submitted_at FROM waiting w
    WHERE w.kind = TG_ARGV[0] AND w.id = ANY (ids);
  RETURN NULL;
END $$;

UPDATE partner_summary s SET name_key = fold(p.name) FROM partner p
  WHERE p.id = s.partner_id AND s.name_key <> fold(p.name);
UPDATE queue_item q SET name_key = fold(w.partner_name) FROM waiting w
  WHERE w.kind = q.kind AND w.id = q.id AND q.name_key <> fold(w.partner_name);

-- One way for every server: the extension is no longer asked for.
DROP INDEX IF EXISTS partner_summary_letters, queue_item_letters;
DO $$
BEGIN
  DROP SCHEMA IF EXISTS trigram CASCADE;
EXCEPTION WHEN insufficient_privilege OR dependent_objects_still_exist THEN
  RAISE NOTICE 'The extension in the schema trigram belongs to somebody else: it stays, unused';
END $$;
CREATE INDEX partner_summary_letters ON partner_summary USING gin (letters(name_key));
CREATE INDEX queue_item_letters ON queue_item USING gin (letters(name_key));
DROP INDEX person_partner;
CREATE INDEX person_partner ON person (partner_id, fold(name), id);
