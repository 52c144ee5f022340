import { and, eq, sql } from "drizzle-orm";
import type { Addressee } from "@/db/outbox";
import { listOwners } from "@/db/queries/account/seat";
import { account } from "@/db/schema/account";
import { activity, credential, mandate } from "@/db/schema/claim";
import { application } from "@/db/schema/partner";
import { reviewable } from "@/db/schema/review";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";
import { type DeclarationSummary, isRevenue } from "@/lib/review/declaration";
import type { ReviewedKind } from "@/lib/review/schema";

const tables = { application, credential, activity, mandate };

/** The four tables carry their review in the same columns; the compiler is shown one of them. */
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
  if (!row || !known || !isSeen(actor, known)) throw new Refusal("not-found");
  return { kind, id, ...row, ...known };
};

const isSeen = (actor: Actor, { claim, partnerId }: { claim: DeclarationSummary; partnerId: string | null }): boolean =>
  !isRevenue(claim) || can(actor, "revenue.view", { partnerId: partnerId ?? "" });

const claimOf = (subject: LockedDeclaration) => ({
  partnerId: subject.partnerId ?? "",
  declaredBy: subject.declaredBy,
});

export const requireReviewer = (actor: Actor, subject: LockedDeclaration): void =>
  subject.kind === "application"
    ? requirePermission(actor, "application.review", "programme")
    : requirePermission(actor, `${subject.kind}.review`, claimOf(subject));

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
      .select({ email: account.email, accountId: account.id, locale: account.locale })
      .from(account)
      .where(eq(account.id, subject.declaredBy));
  if (!subject.partnerId) return [];
  return listOwners(tx, subject.partnerId);
};
