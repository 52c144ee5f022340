import { sql } from "drizzle-orm";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** What an operator watches. Seconds are whole; ages are 0 where nothing waits. */
export type Vitals = {
  lettersQueued: number;
  /** Letters about daily work that wait for others until their time, and are not late. */
  lettersGathering: number;
  /** How long the oldest letter that should have left has waited. */
  lettersOverdueSeconds: number;
  /** Given up in the last seven days. */
  lettersFailed: number;
  sealsWaiting: number;
  /** Of these, how many could not be sealed when it was last tried. */
  sealsFailing: number;
  reviewsWaiting: number;
  sessionsOpen: number;
  /** Web processes that are alive, on all machines, and whether one of them does the jobs. */
  webProcesses: number;
  hasJobs: boolean;
  auditEvents: number;
};

const count = (what: string) => sql.raw(`count(*) FILTER (WHERE ${what})::int`);
const age = (at: string, what: string) =>
  sql.raw(`coalesce(extract(epoch FROM now() - min(${at}) FILTER (WHERE ${what})), 0)::int`);

/** When a letter should have left: one that waits for others is not late before its time. */
const leftOn = "CASE WHEN gather_from IS NULL THEN created_at ELSE next_attempt_at END";

/** The queues and processes of the portal at this moment. */
export const getVitals = (system: Actor): Promise<Vitals> =>
  read(system, async (tx) => {
    const { rows } = await tx.execute<Vitals>(sql`
      SELECT letters.*, seals.*, others.* FROM
        (SELECT ${count("state = 'queued' AND gather_from IS NULL")} AS "lettersQueued",
           ${count("state = 'queued' AND gather_from IS NOT NULL")} AS "lettersGathering",
           ${age(leftOn, "state = 'queued' AND (attempts > 0 OR next_attempt_at < now())")} AS "lettersOverdueSeconds",
           ${count("state = 'failed' AND gathered_into IS NULL AND next_attempt_at > now() - interval '7 days'")} AS "lettersFailed"
         FROM mail) letters,
        (SELECT count(*)::int AS "sealsWaiting", ${count("seal_error IS NOT NULL")} AS "sealsFailing"
         FROM agreement WHERE state IN ('countersigned', 'sealing')) seals,
        (SELECT (SELECT count(*)::int FROM queue_item) AS "reviewsWaiting",
           (SELECT count(*)::int FROM session WHERE ended_at IS NULL AND expires_at > now()) AS "sessionsOpen",
           (SELECT count(*)::int FROM web_process WHERE alive_until > now()) AS "webProcesses",
           EXISTS (SELECT FROM worker_lease WHERE held_until > now()) AS "hasJobs",
           (SELECT coalesce(sum(seq), 0)::int FROM audit_chain) AS "auditEvents") others`);
    const [vitals] = rows;
    if (!vitals) throw new Error("The database did not answer");
    return vitals;
  });
