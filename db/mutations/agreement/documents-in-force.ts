import { and, desc, eq, inArray } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { agreement } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { isFramework } from "@/lib/agreement/document/kind";
import type { AgreementState } from "@/lib/agreement/life/state";
import { Refusal } from "@/lib/refusal/refusal";
import { type AgreementRow, appendTimelineEvent, moveAgreement } from "./row";

const living = ["draft", "offered", "partner-signed", "countersigned", "sealing", "in-force"];

/**
 * All agreements of a company that are open or in force, locked newest first. Sealing holds the newest and then locks the
 * older ones, so that this order cannot deadlock with it.
 */
export const lockOpenAgreements = async (tx: Tx, partnerId: string): Promise<AgreementRow[]> => {
  const rows = await tx
    .select()
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), inArray(agreement.state, living)))
    .orderBy(desc(agreement.createdAt), desc(agreement.id))
    .for("update");
  return rows as AgreementRow[];
};

/** One agreement, with the company's other open agreements and those in force locked too. */
export const lockAgreementAndOthers = async (tx: Tx, id: string): Promise<AgreementRow> => {
  const [found] = await tx.select({ partnerId: agreement.partnerId }).from(agreement).where(eq(agreement.id, id));
  if (!found) throw new Refusal("not-found");
  await lockOpenAgreements(tx, found.partnerId);
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row as AgreementRow;
};

type End = Extract<AgreementState, "declined" | "withdrawn" | "returned" | "declined-by-vendor" | "terminated">;

/** Ends one agreement for a reason; its text stays readable. */
export const closeAgreement = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  row: AgreementRow,
  to: End,
  reason: string,
): Promise<void> => {
  const ends = to === "terminated" ? { endsOn: actor.today } : {};
  await moveAgreement(tx, row, to, { closedAt: actor.at, closedReason: reason, ...ends });
  await appendTimelineEvent(tx, actor, row, to, { reason });
  await record(`agreement.${to}` as const, row.id, { before: row.state }, { partnerId: row.partnerId });
};

/**
 * Where the framework ends, an open offer is withdrawn and a signed document returned; a sealing finishes and ends at
 * once.
 */
const endOpen: Partial<Record<AgreementState, End>> = { offered: "withdrawn", "partner-signed": "returned" };

/** Ends an agreement in force, as of today. With the framework end its amendments and whatever was open. */
export const endDocumentsInForce = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  row: AgreementRow,
  reason: string,
): Promise<void> => {
  const beside = isFramework(row.kind)
    ? (await lockOpenAgreements(tx, row.partnerId)).filter(({ id }) => id !== row.id)
    : [];
  for (const one of beside) {
    const to = one.state === "in-force" ? "terminated" : endOpen[one.state];
    if (to) await closeAgreement(tx, record, actor, one, to, reason);
  }
  await closeAgreement(tx, record, actor, row, "terminated", reason);
};
