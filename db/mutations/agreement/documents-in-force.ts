import { and, desc, eq, inArray } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { agreement } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { isFramework } from "@/lib/agreement/document/kind";
import type { AgreementState } from "@/lib/agreement/life/state";
import { Refusal } from "@/lib/errors";
import { type AgreementRow, appendTimelineEvent, moveAgreement } from "./row";

const living = ["draft", "offered", "partner-signed", "countersigned", "sealing", "in-force"];

/**
 * All that is open or in force in a company, locked newest first: whoever seals holds the newest and asks for the
 * older ones, so this order never meets itself.
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

/** One agreement, with everything beside it that lives locked too. */
export const lockAgreementAndOthers = async (tx: Tx, id: string): Promise<AgreementRow> => {
  const [found] = await tx.select({ partnerId: agreement.partnerId }).from(agreement).where(eq(agreement.id, id));
  if (!found) throw new Refusal("not-found");
  await lockOpenAgreements(tx, found.partnerId);
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row as AgreementRow;
};

type End = Extract<AgreementState, "declined" | "withdrawn" | "returned" | "declined-by-vendor" | "terminated">;

/** One agreement reaches an end that has a reason; all it says is kept. */
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

/** What is on its way to a framework that ends: an offer is withdrawn, a signed act returned; a sealing finishes, then ends at once. */
const endOpen: Partial<Record<AgreementState, End>> = { offered: "withdrawn", "partner-signed": "returned" };

/** Ends what is in force, as of today. With the framework ends all that stands on it, and what was on its way to it. */
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
