import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { account } from "@/db/schema/account";
import { agreement, agreementDocument, agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { countersignBatch, countersignBatchItem } from "@/db/schema/countersign-batch";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { batchAtMost } from "@/lib/agreement/signing/batch";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/refusal/refusal";

const signature = alias(agreementSignature, "signed");

/** A second person confirmed the mandate: dual control as requireCountersignable asks for it, for a whole list at once. */
const isSeenByAnother = (actor: Actor) => or(isNull(mandate.decidedBy), ne(mandate.decidedBy, actor.accountId ?? ""));

/** What this person can countersign now, the oldest signature first; of the given ones only, where some are given. */
export const countersignable = (tx: Tx, actor: Actor, dualControl: boolean, ids: readonly string[] | null = null) =>
  tx
    .select({
      id: agreement.id,
      partnerId: agreement.partnerId,
      company: partner.name,
      kind: agreement.kind,
      annexes: agreement.annexes,
      templateVersion: agreement.templateVersion,
      rowVersion: agreement.rowVersion,
      language: signature.language,
      documentSha256: signature.documentSha256,
      storageKey: agreementDocument.storageKey,
      signedAt: signature.signedAt,
      signedBy: account.name,
    })
    .from(agreement)
    .innerJoin(partner, eq(partner.id, agreement.partnerId))
    .innerJoin(signature, and(eq(signature.agreementId, agreement.id), eq(signature.side, "partner")))
    .innerJoin(account, eq(account.id, signature.accountId))
    .innerJoin(mandate, and(eq(mandate.id, signature.mandateId), eq(mandate.state, "verified")))
    .innerJoin(
      agreementDocument,
      and(eq(agreementDocument.agreementId, agreement.id), eq(agreementDocument.language, signature.language)),
    )
    .where(
      and(
        eq(agreement.state, "partner-signed"),
        ne(signature.accountId, actor.accountId ?? ""),
        dualControl ? isSeenByAnother(actor) : undefined,
        ids ? inArray(agreement.id, [...ids]) : undefined,
      ),
    )
    .orderBy(asc(signature.signedAt), asc(agreement.id))
    .limit(batchAtMost);

type Countersignable = Awaited<ReturnType<typeof countersignable>>[number];

export type BatchRow = {
  id: string;
  createdAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
  by: string;
  agreements: number;
  sealed: number;
};

const lists = (tx: Tx) =>
  tx
    .select({
      id: countersignBatch.id,
      createdAt: countersignBatch.createdAt,
      confirmedAt: countersignBatch.confirmedAt,
      finishedAt: countersignBatch.finishedAt,
      by: account.name,
      agreements: sql<number>`count(*)::int`,
      sealed: sql<number>`(count(*) FILTER (WHERE ${agreement.sealedSha256} IS NOT NULL))::int`,
    })
    .from(countersignBatch)
    .innerJoin(account, eq(account.id, countersignBatch.createdBy))
    .innerJoin(countersignBatchItem, eq(countersignBatchItem.batchId, countersignBatch.id))
    .innerJoin(agreement, eq(agreement.id, countersignBatchItem.agreementId))
    .where(isNotNull(countersignBatch.confirmedAt))
    .groupBy(countersignBatch.id, account.name)
    .orderBy(desc(countersignBatch.confirmedAt))
    .limit(20);

export type CountersignList = { rows: Countersignable[]; batches: BatchRow[]; may: { countersign: boolean } };

/** What can be countersigned together, and the lists of before, so that one that was left is found again. */
export const listCountersignable = (actor: Actor, dualControl: boolean): Promise<CountersignList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const may = can(actor, "agreement.countersign", { partnerId: "", partnerSignedBy: null });
    return {
      rows: await countersignable(tx, actor, dualControl),
      batches: await lists(tx),
      may: { countersign: may },
    };
  });

export type BatchItem = {
  position: number;
  agreementId: string;
  company: string;
  kind: typeof agreement.$inferSelect.kind;
  language: AgreementLanguage;
  documentSha256: string;
  storageKey: string;
  state: "listed" | "countersigned" | "failed";
  code: string | null;
  isSealed: boolean;
};
export type Batch = {
  id: string;
  sha256: string;
  by: string;
  createdAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
  items: BatchItem[];
  may: { confirm: boolean };
};

const itemsOf = (tx: Tx, batchId: string): Promise<BatchItem[]> =>
  tx
    .select({
      position: countersignBatchItem.position,
      agreementId: agreement.id,
      company: partner.name,
      kind: agreement.kind,
      language: countersignBatchItem.language,
      documentSha256: countersignBatchItem.documentSha256,
      storageKey: agreementDocument.storageKey,
      state: countersignBatchItem.state,
      code: countersignBatchItem.code,
      isSealed: sql<boolean>`${agreement.sealedSha256} IS NOT NULL`,
    })
    .from(countersignBatchItem)
    .innerJoin(agreement, eq(agreement.id, countersignBatchItem.agreementId))
    .innerJoin(partner, eq(partner.id, agreement.partnerId))
    .innerJoin(
      agreementDocument,
      and(
        eq(agreementDocument.agreementId, agreement.id),
        eq(agreementDocument.language, countersignBatchItem.language),
      ),
    )
    .where(eq(countersignBatchItem.batchId, batchId))
    .orderBy(asc(countersignBatchItem.position));

/** One list: what is on it and how far it is. */
export const getBatch = (actor: Actor, id: string): Promise<Batch> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const [row] = await tx
      .select({ batch: countersignBatch, by: account.name })
      .from(countersignBatch)
      .innerJoin(account, eq(account.id, countersignBatch.createdBy))
      .where(eq(countersignBatch.id, id));
    if (!row) throw new Refusal("not-found");
    const { sha256, createdAt, confirmedAt, finishedAt, createdBy } = row.batch;
    const mayCountersign = can(actor, "agreement.countersign", { partnerId: "", partnerSignedBy: null });
    return {
      ...{ id, sha256, by: row.by, createdAt, confirmedAt, finishedAt, items: await itemsOf(tx, id) },
      may: { confirm: mayCountersign && createdBy === actor.accountId && confirmedAt === null },
    };
  });

export type DueBatch = {
  id: string;
  accountId: string;
  items: Pick<BatchItem, "position" | "storageKey" | "documentSha256">[];
};

/** Confirmed lists with something left to do, the earliest first. */
export const listDueBatches = (system: Actor): Promise<DueBatch[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .select({ id: countersignBatch.id, accountId: countersignBatch.createdBy })
      .from(countersignBatch)
      .where(and(isNotNull(countersignBatch.confirmedAt), isNull(countersignBatch.finishedAt)))
      .orderBy(asc(countersignBatch.confirmedAt));
    const due: DueBatch[] = [];
    for (const row of rows) {
      const items = (await itemsOf(tx, row.id)).filter(({ state }) => state === "listed");
      due.push({ ...row, items });
    }
    return due;
  });
