import { and, arrayOverlaps, eq, isNull, or, sql } from "drizzle-orm";
import type { Addressee } from "@/db/outbox";
import { isPresent, listOwners } from "@/db/queries/account/seat";
import { account, membership } from "@/db/schema/account";
import { benefitRequest } from "@/db/schema/benefit";
import { activity, credential, mandate } from "@/db/schema/claim";
import { application } from "@/db/schema/partner";
import { reviewable } from "@/db/schema/review";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import { revenueRoles } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import type { ReviewedKind } from "@/lib/review/kind";
import { isConfidentialClaim, mayReview, maySeeDeclaration } from "@/lib/review/permission";

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

type Told = Pick<LockedDeclaration, "declaredBy" | "partnerId" | "claim">;

/** The person who declared it, as long as they have a seat that may read of it: in the company, or in the vendor's team. */
const presentDeclarer = async (tx: Tx, { declaredBy, partnerId, claim }: Told): Promise<Addressee[]> => {
  if (!declaredBy) return [];
  const inCompany = and(
    eq(membership.partnerId, partnerId ?? ""),
    isConfidentialClaim(claim) ? arrayOverlaps(membership.roles, [...revenueRoles]) : undefined,
  );
  return tx
    .selectDistinct({ email: account.email, accountId: account.id, locale: spokenLanguage(account.locale) })
    .from(account)
    .innerJoin(membership, eq(membership.accountId, account.id))
    .where(
      and(eq(account.id, declaredBy), isPresent, or(isNull(membership.partnerId), partnerId ? inCompany : undefined)),
    );
};

/** Who is told of a decision: the person who declared it while they are there, else the company's owners. */
export const declarersToNotify = async (tx: Tx, subject: Told): Promise<Addressee[]> => {
  const declarer = await presentDeclarer(tx, subject);
  if (declarer.length > 0 || !subject.partnerId) return declarer;
  return listOwners(tx, subject.partnerId);
};
