-- Whether a company disputes a figure counts for its tier whoever changes something, also where they may not see the
-- dispute.
DROP POLICY IF EXISTS asked ON dispute;
CREATE POLICY asked ON dispute FOR SELECT TO portal_tables USING (true);
DROP FUNCTION IF EXISTS disputes_of(uuid[]);
CREATE FUNCTION disputes_of(wanted uuid[]) RETURNS TABLE (partner_id uuid, open bigint, ended bigint) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT d.partner_id, count(*) FILTER (WHERE e.dispute_id IS NULL), count(e.dispute_id)
        FROM dispute d LEFT JOIN dispute_end e ON e.dispute_id = d.id
        WHERE d.partner_id = ANY (wanted) AND (app_is_vendor() OR d.partner_id = app_partner())
        GROUP BY d.partner_id $$;
