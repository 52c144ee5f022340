import { eq, sql } from "drizzle-orm";
import { findCustomerWord } from "@/db/queries/confirmation/customer-word";
import { isLinkHash } from "@/db/queries/confirmation/link";
import type { RecordEvent } from "@/db/record";
import { activity, review } from "@/db/schema/claim";
import { customerAnswer, customerConfirmation } from "@/db/schema/confirmation";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Doubt } from "@/lib/confirmation/doubt";
import { type LinkState, linkState } from "@/lib/confirmation/link";
import type { CustomerAnswer } from "@/lib/confirmation/schema";
import { isStillTold } from "@/lib/confirmation/told";
import { Refusal } from "@/lib/refusal/refusal";
import { isEditable } from "@/lib/review/state";
import { isOfCompany } from "./contact";
import { wasDenied } from "./denied";
import { notifyOfAnswer } from "./notify";

type ActivityRow = typeof activity.$inferSelect;
type ConfirmationRow = typeof customerConfirmation.$inferSelect;
type Asked = { row: ActivityRow; asked: ConfirmationRow };
type Said = Omit<CustomerAnswer, "secret">;

const over = (state: LinkState): Refusal => new Refusal("customer-link-over", { state });

/** The declaration and its confirmation under lock, in this order, as everybody locks them. */
const lockAsked = async (tx: Tx, linkHash: string): Promise<Asked> => {
  const [found] = await tx
    .select({ id: customerConfirmation.id, activityId: customerConfirmation.activityId })
    .from(customerConfirmation)
    .where(isLinkHash(linkHash));
  if (!found) throw new Refusal("link-spent");
  const [row] = await tx.select().from(activity).where(eq(activity.id, found.activityId)).for("update");
  const isAsked = eq(customerConfirmation.id, found.id);
  const [asked] = await tx.select().from(customerConfirmation).where(isAsked).for("update");
  if (!row || !asked) throw new Refusal("link-spent");
  return { row, asked };
};

/** Throws unless the link is open, and its reader is by now no person of the company that asked. */
const requireOpen = async (tx: Tx, system: Actor, { row, asked }: Asked): Promise<void> => {
  const state = linkState(asked, system.at);
  if (state !== "open") throw over(state);
  if (!isEditable(row.state)) throw over("decided");
  if (!isStillTold(asked.told, row)) throw over("changed");
  if (await isOfCompany(tx, row.partnerId, asked.email)) throw new Refusal("customer-is-partner");
};

/** What a yes is worth: it decides a declaration that waits, where its kind says so, unless something leaves it to a reviewer. */
type Worth = { isVerified: boolean; doubt: Doubt | null };

const worthOf = async (tx: Tx, { row, asked }: Asked, { tookPlace }: Said): Promise<Worth> => {
  if (tookPlace === "no" || row.state !== "declared" || (await findCustomerWord(tx, row)) !== "verifies")
    return { isVerified: false, doubt: null };
  const doubt = (await wasDenied(tx, row)) ? "denied-before" : asked.isPublicMailbox ? "public-mailbox" : null;
  return { isVerified: doubt === null, doubt };
};

const verify = async (tx: Tx, system: Actor, { row, asked }: Asked): Promise<void> => {
  const decided = { decidedBy: null, decidedAt: system.at, reasonCode: null, reasonNote: null };
  await tx
    .update(activity)
    .set({ state: "verified", askedFields: [], ...decided, rowVersion: sql`${activity.rowVersion} + 1` })
    .where(eq(activity.id, row.id));
  await tx.insert(review).values({
    ...{ partnerId: row.partnerId, subjectKind: "activity", subjectId: row.id, decision: "accepted" },
    ...{ accountId: null, confirmationId: asked.id, at: system.at },
  });
};

const keepAnswer = async (tx: Tx, system: Actor, { row, asked }: Asked, said: Said): Promise<void> => {
  const isYes = said.tookPlace === "yes";
  await tx.insert(customerAnswer).values({
    ...{ confirmationId: asked.id, partnerId: row.partnerId, activityId: row.id, answeredAt: system.at },
    ...{ tookPlace: isYes, outcome: isYes ? said.outcome || null : null },
    ...{ sentence: isYes ? said.sentence : "", reason: isYes ? "" : said.reason },
  });
  await tx
    .update(customerConfirmation)
    .set({ endedAt: system.at, endReason: "answered" })
    .where(eq(customerConfirmation.id, asked.id));
};

const recordAnswer = async (
  record: RecordEvent,
  { row, asked }: Asked,
  { tookPlace, outcome }: Said,
  isVerified: boolean,
): Promise<void> => {
  const data = { confirmationId: asked.id, ...(tookPlace === "yes" ? { outcome } : {}) };
  const kind = isVerified
    ? "activity.customer-verified"
    : tookPlace === "yes"
      ? "activity.customer-confirmed"
      : "activity.customer-denied";
  await record(kind, row.id, data, { partnerId: row.partnerId });
};

/**
 * What a customer says behind their link: once, while the declaration waits and says what they were told. Whoever comes
 * first wins, the customer, the company or the reviewer; the customer then gets `customer-link-over`.
 */
export const answerConfirmation = (system: Actor, linkHash: string, said: Said): Promise<null> =>
  mutate(system, async (tx, record) => {
    const about = await lockAsked(tx, linkHash);
    await requireOpen(tx, system, about);
    const { isVerified, doubt } = await worthOf(tx, about, said);
    await keepAnswer(tx, system, about, said);
    if (isVerified) await verify(tx, system, about);
    await recordAnswer(record, about, said, isVerified);
    await notifyOfAnswer(tx, system, about.row, { isYes: said.tookPlace === "yes", isVerified, doubt });
    return null;
  });
