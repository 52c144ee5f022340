import { and, eq, sql } from "drizzle-orm";
import type { Addressee } from "@/db/outbox";
import { listOwners } from "@/db/queries/account/seat";
import { account } from "@/db/schema/account";
import { benefitRequest } from "@/db/schema/benefit";
import { activity, credential, mandate } from "@/db/schema/claim";
import { application } from "@/db/schema/partner";
import { reviewable } from "@/db/schema/review";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import type { ReviewedKind } from "@/lib/review/kind";
import { mayReview, maySeeDeclaration } from "@/lib/review/permission";

const tables = { application, credential, activity, mandate, benefit: benefitRequest };

/** The five tables carry their review in the same columns; the compiler is shown one of them. */
const tableOf = (kind: ReviewedKind) => tables[kind] as unknown as typeof credential;

export type LockedDeclaration = Awaited<ReturnType<typeof lockDeclaration>>;

/** The declaration under lock, or `not-found`: to those who may not see revenue it does not exist. */
export const lockDeclaration = async (tx: Tx, actor: Actor, kind: ReviewedKind, id: string) => {
  const table = tableOf(kind);
  const [row] = await tx
    .select({ state: table.state, rowVersion: table.rowVersion, decidedBy: table.decidedBy })
    .from(table)
    .where(eq(table.id, id))
    .for("update");
  const [known] = await tx
    .select({
      partnerId: reviewable.partnerId,
      partnerName: reviewable.partnerName,
      declaredBy: reviewable.declaredBy,
      claim: reviewable.claim,
    })
    .from(reviewable)
    .where(and(eq(reviewable.kind, kind), eq(reviewable.id, id)));
  if (!row || !known || !maySeeDeclaration(actor, known.claim, known.partnerId)) throw new Refusal("not-found");
  return { kind, id, ...row, ...known };
};

export const requireReviewer = (actor: Actor, subject: LockedDeclaration): void => {
  if (!mayReview(actor, subject.kind, subject)) throw new Refusal("not-permitted");
};

type ReviewColumns = Partial<
  Pick<
    typeof credential.$inferInsert,
    "state" | "askedFields" | "decidedBy" | "decidedAt" | "reasonCode" | "reasonNote"
  >
>;

export const writeReview = async (tx: Tx, subject: LockedDeclaration, columns: ReviewColumns): Promise<void> => {
  const table = tableOf(subject.kind);
  await tx
    .update(table)
    .set({ ...columns, rowVersion: sql`${table.rowVersion} + 1` })
    .where(eq(table.id, subject.id));
};

/** Who is told of a decision: the person who declared it, else the company's owners. */
export const declarersToNotify = async (tx: Tx, subject: LockedDeclaration): Promise<Addressee[]> => {
  if (subject.declaredBy)
    return tx
      .select({ email: account.email, accountId: account.id, locale: spokenLanguage(account.locale) })
      .from(account)
      .where(eq(account.id, subject.declaredBy));
  if (!subject.partnerId) return [];
  return listOwners(tx, subject.partnerId);
};
