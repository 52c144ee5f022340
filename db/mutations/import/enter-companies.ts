import { randomUUID } from "node:crypto";
import { planImport } from "@/db/queries/import/plan";
import type { RecordEvent } from "@/db/record";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { finish, lockEntering, recount } from "./enter";
import { foundCompanies } from "./found";
import { type ImportRow, rowsToEnter, writeEntered, writeImport } from "./row";

/** Fewer than of records: each has a tier of its own to decide. */
const atOnce = 100;

type Ground = { tx: Tx; importer: Actor; row: ImportRow; record: RecordEvent };

/** Founds the next companies. Answers how many rows it looked at. */
const foundNext = async ({ tx, importer, row, record }: Ground): Promise<{ looked: number; founded: number }> => {
  const next = await rowsToEnter(tx, row, atOnce);
  const rows = next.map(({ line, fields }) => ({ line, fields: fields ?? {}, faults: {}, isLeftOut: false }));
  const planned = await planImport(tx, "companies", { actor: importer, partnerId: "", rows, newId: randomUUID });
  if (planned.kind !== "companies" || next.length === 0) return { looked: 0, founded: 0 };
  const founding = { tx, actor: importer, record, importId: row.id, invites: row.invites };
  const companies = planned.rows.flatMap(({ act }) => act?.company ?? []);
  const did = (await foundCompanies(founding, companies)).values();
  const entered = planned.rows.map(({ line, will, faults, act }) => ({
    ...{ line, will, faults },
    did: act ? (did.next().value ?? []) : [],
  }));
  await writeEntered(tx, row, entered);
  row.counts = recount(row.counts, planned, next);
  row.done += next.length;
  await writeImport(tx, row.id, { counts: row.counts, done: row.done });
  return { looked: next.length, founded: companies.length };
};

/** `enterChunk` for companies, which staff founds. */
export const enterCompanies = (importer: Actor, id: string): Promise<boolean> =>
  mutate(importer, async (tx, record) => {
    const row = await lockEntering(tx, importer, id);
    for (;;) {
      const { looked, founded } = await foundNext({ tx, importer, row, record });
      if (looked < atOnce) break;
      if (founded > 0) return false;
    }
    await finish(tx, record, importer, row);
    return true;
  });
