import { and, eq, type SQL, sql } from "drizzle-orm";
import { listOwners } from "@/db/queries/account/seat";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { isUsableOn } from "./held";

/**
 * The last signatory of a company that no one can sign for: in which capacity, and when and why their mandate,
 * membership or role ended.
 */
export type SuccessionView = { holder: string; capacity: string; endedOn: Day; why: "ended" | "left" | "role" };

const isBound = sql`EXISTS (SELECT 1 FROM agreement g WHERE g.partner_id = ${partner.id}
  AND g.state IN ('offered', 'partner-signed', 'countersigned', 'sealing', 'in-force'))`;

const nobodySigns = (day: Day): SQL => sql`NOT EXISTS (SELECT 1 FROM mandate m JOIN membership s
  ON s.account_id = m.account_id AND s.partner_id = m.partner_id AND s.ended_at IS NULL AND 'signatory' = ANY (s.roles)
  WHERE m.partner_id = ${partner.id} AND ${isUsableOn(day)})`;

/** The mandate that ended last among those staff had confirmed. */
const lastHeld = (day: Day): SQL => sql`LATERAL (
  SELECT h.name AS holder, m.capacity, least(coalesce(m.until_on, ${day}::date), ${day}::date)::text AS ended_on,
    CASE WHEN NOT EXISTS (SELECT 1 FROM membership s WHERE s.account_id = m.account_id
        AND s.partner_id = m.partner_id AND s.ended_at IS NULL) THEN 'left'
      WHEN ${isUsableOn(day)} THEN 'role' ELSE 'ended' END AS why
  FROM mandate m JOIN account h ON h.id = m.account_id
  WHERE m.partner_id = ${partner.id} AND m.state IN ('verified', 'ended')
  ORDER BY m.until_on DESC NULLS FIRST, m.submitted_at DESC LIMIT 1) last`;

type Found = {
  id: string;
  company: string;
  holder: string;
  capacity: string;
  ended_on: Day;
  why: SuccessionView["why"];
};

const search = async (tx: Tx, day: Day, which: SQL | undefined): Promise<Found[]> => {
  const { rows } = await tx.execute<Found>(sql`SELECT ${partner.id}, ${partner.name} AS company, last.*
    FROM ${partner}, ${lastHeld(day)}
    WHERE ${and(which, isBound, nobodySigns(day))} ORDER BY ${partner.name}, ${partner.id} LIMIT 200`);
  return rows;
};

const successionOf = ({ holder, capacity, ended_on: endedOn, why }: Found): SuccessionView => ({
  ...{ holder, capacity, endedOn, why },
});

/**
 * What is missing where a company has an agreement open or in force, had somebody to sign, and has nobody today; null
 * where nothing is. The agreement stays valid all the same (docs/agreement.md, "Shape").
 */
export const findSuccession = async (tx: Tx, partnerId: string, day: Day): Promise<SuccessionView | null> => {
  const [found] = await search(tx, day, eq(partner.id, partnerId));
  return found ? successionOf(found) : null;
};

export type CompanyWithoutSignatory = SuccessionView & { partnerId: string; company: string };

/** Companies under agreement that no one can sign for, for the vendor's staff. */
export const listWithoutSignatory = (actor: Actor): Promise<CompanyWithoutSignatory[]> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const found = await search(tx, actor.today, undefined);
    return found.map((one) => ({ ...successionOf(one), partnerId: one.id, company: one.company }));
  });

/** What the reader can do: declare their own mandate, invite a signatory, or (null) ask the owners. */
export type SuccessionStep = "declare" | "invite" | null;

export const successionStep = (actor: Actor): SuccessionStep => {
  const subject = { partnerId: actor.partnerId ?? "" };
  if (can(actor, "agreement.sign", subject)) return "declare";
  return can(actor, "signatory.invite", subject) ? "invite" : null;
};

/** Whether a successor is asked for, by whom the company is owned then, and what the reader may do about it. */
export type Succession = { succession: SuccessionView | null; owners: string[]; step: SuccessionStep };

export const getSuccession = (actor: Actor): Promise<Succession> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "agreement.view", { partnerId });
    const succession = await findSuccession(tx, partnerId, actor.today);
    const owners = succession ? (await listOwners(tx, partnerId)).map(({ name }) => name) : [];
    return { succession, owners, step: successionStep(actor) };
  });
