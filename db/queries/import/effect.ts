import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { requireFacts } from "@/db/queries/tier/facts";
import { importing, importRow } from "@/db/schema/import";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ImportAnswer, ImportQuestion } from "@/lib/answer/import";
import type { Told } from "@/lib/answer/told";
import type { Edition } from "@/lib/edition/edition";
import { toEnter } from "@/lib/import/staged/state";
import { factsOnceEntered } from "./facts";
import { planImport } from "./plan";

/** What entering an import would change on the company's tier. */
export type ImportEffect = ImportAnswer & { edition: Edition };

type Row = typeof importing.$inferSelect;

/** The rows that would be entered, planned once more: what is written is what is shown. */
const planned = async (tx: Tx, actor: Actor, { id, sheet, kind }: Row, partnerId: string) => {
  const rows = await tx
    .select({
      line: importRow.line,
      fields: importRow.fields,
      faults: importRow.faults,
      isLeftOut: importRow.isLeftOut,
    })
    .from(importRow)
    .where(and(eq(importRow.importId, id), eq(importRow.sheet, sheet)))
    .orderBy(asc(importRow.line));
  const ready = rows.map(({ fields, ...row }) => ({ ...row, fields: fields ?? {} }));
  return planImport(tx, kind, { actor, partnerId, rows: ready, newId: randomUUID });
};

type Asked = { edition: Edition; told: Promise<Told<ImportQuestion>> };

/** Null where nothing would be entered, or nothing of a company. */
const ask = (actor: Actor, id: string): Promise<Asked | null> =>
  read(actor, async (tx) => {
    const [row] = await tx.select().from(importing).where(eq(importing.id, id));
    const partnerId = row?.partnerId;
    if (!row || !partnerId || row.state !== "ready" || toEnter(row.counts) === 0) return null;
    requirePermission(actor, "import.make", row);
    const head = await ownChainHead(tx, actor);
    const edition = await editionInUse(tx, actor.today);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const asked = `import ${id} ${row.rowVersion}`;
    const { told } = await askOnce<ImportQuestion>(
      { partnerId, head, on: actor.today, editions: [edition], seeRevenue, asked },
      async () => {
        const facts = await requireFacts(tx, partnerId);
        const plan = await planned(tx, actor, row, partnerId);
        const after = {
          entered: factsOnceEntered(facts, plan, "declared"),
          verified: factsOnceEntered(facts, plan, "verified"),
        };
        const question = { kind: "import" as const, edition, facts, on: actor.today, seeRevenue, ...after };
        return { question, names: [] };
      },
    );
    return { edition, told };
  });

/** The dry run: the tier and the requirements now, once the rows are entered, and once all of them are verified. */
export const getImportEffect = async (actor: Actor, id: string): Promise<ImportEffect | null> => {
  const asked = await ask(actor, id);
  if (!asked) return null;
  const { answer } = await asked.told;
  return { ...answer, edition: asked.edition };
};
