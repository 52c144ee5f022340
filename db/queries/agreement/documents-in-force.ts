import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read, type Tx } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { annexesOf, isAnnex } from "@/lib/agreement/document/annex";
import type { StandingDocument } from "@/lib/agreement/document/instrument";
import { isFramework } from "@/lib/agreement/document/kind";
import type { Situation } from "@/lib/agreement/document/next-document";
import type { Day } from "@/lib/date/day";
import { Refusal } from "@/lib/errors";
import { isBusinessModel } from "@/lib/partner/business-model";
import { templateInUse } from "./template-in-use";

type Row = typeof agreement.$inferSelect;

const isFrameworkRow = inArray(agreement.kind, ["full", "version"]);

/** What is in force in a company, the framework first, then what was added, oldest first. */
export const standingRows = (tx: Tx, partnerId: string): Promise<Row[]> =>
  tx
    .select()
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), eq(agreement.state, "in-force")))
    .orderBy(desc(sql`${isFrameworkRow}`), agreement.createdAt, agreement.id);

export const standingDocument = (row: Row): StandingDocument => ({
  id: row.id,
  kind: row.kind,
  sha256: row.sealedSha256 ?? "",
  templateVersion: row.templateVersion,
  annexes: row.annexes.filter(isAnnex),
  inForceOn: row.inForceOn ?? "",
});

export type StandingView = StandingDocument & { sealedBytes: number | null; endsOn: Day | null };

export const standingView = (row: Row): StandingView => ({
  ...standingDocument(row),
  sealedBytes: row.sealedBytes,
  endsOn: row.endsOn,
});

/** What decides which document a company can be offered now. */
export const situationOf = async (tx: Tx, partnerId: string, today: Day): Promise<Situation> => {
  const rows = await standingRows(tx, partnerId);
  const [company] = await tx.select({ models: partner.businessModels }).from(partner).where(eq(partner.id, partnerId));
  return {
    standing: rows.map(standingDocument),
    endsOn: rows.find(({ kind }) => isFramework(kind))?.endsOn ?? null,
    wanted: annexesOf((company?.models ?? []).filter(isBusinessModel)),
    currentVersion: await templateInUse(tx),
    today,
  };
};

export type StandingPage = { company: string; standing: StandingView[] };

/** What is in force in a company, to be read as one text; null where the actor sees no such company. */
export const findStanding = (actor: Actor, partnerId: string): Promise<StandingPage | null> =>
  read(actor, async (tx) => {
    const [row] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, partnerId));
    if (!row || !can(actor, "agreement.view", { partnerId })) return null;
    return { company: row.name, standing: (await standingRows(tx, partnerId)).map(standingView) };
  });

/** The same for one's own company. */
export const getStanding = async (actor: Actor, partnerId: string): Promise<StandingPage> => {
  const found = await findStanding(actor, partnerId);
  if (!found) throw new Refusal("not-found");
  return found;
};
