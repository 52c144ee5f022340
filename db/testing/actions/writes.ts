import type { Client } from "pg";

/** Notes each row that a transaction writes and keeps, with the company it belongs to. */
export const noteWrites = `
  CREATE TABLE written (relation text, partner_id text, kind text);
  CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO public.written
      VALUES (TG_TABLE_NAME, to_jsonb(coalesce(NEW, OLD)) ->> 'partner_id', to_jsonb(NEW) ->> 'kind');
    RETURN NULL;
  END $$;
  DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'written' LOOP
      EXECUTE format('CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON %I
        FOR EACH ROW EXECUTE FUNCTION note_write()', one);
    END LOOP;
  END $$`;

/** Counters against abuse, and refused signatures that are kept on purpose. */
const bookkeeping = ["rate_limit", "agreement_event"];

export type Written = { relation: string; partnerId: string | null; kind: string | null };

/** What was written since this was asked last. */
export const takeWrites = async (onlooker: Client): Promise<Written[]> => {
  const { rows } = await onlooker.query<Written>(
    `DELETE FROM written RETURNING relation, partner_id AS "partnerId", kind`,
  );
  return rows.filter(({ relation }) => !bookkeeping.includes(relation));
};

/** Whether what was written left the summary of a company, or the queue, for somebody else to make right. */
export const isLeftOutdated = async (onlooker: Client, written: readonly Written[]): Promise<boolean> => {
  const about = written.flatMap(({ relation, partnerId }) => (relation === "audit_event" && partnerId) || []);
  const { rowCount } = await onlooker.query(
    `SELECT partner_id FROM partner_outdated WHERE partner_id = ANY ($1::uuid[])
     UNION ALL (SELECT id FROM waiting EXCEPT SELECT id FROM queue_item)
     UNION ALL (SELECT id FROM queue_item EXCEPT SELECT id FROM waiting)`,
    [about],
  );
  return rowCount !== 0;
};
