import "server-only";
import { sqlState } from "@/db/failure";
import { enterChunk, failImport } from "@/db/mutations/import/enter";
import { enterCompanies } from "@/db/mutations/import/enter-companies";
import { takeBackLetters } from "@/db/mutations/import/notify";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { type DueImport, listDueImports } from "@/db/queries/import/due";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { RefusalCode } from "@/lib/refusal/code";
import { ignoreRefusal, Refusal } from "@/lib/refusal/refusal";
import { type Calendar, importingMember, systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";

/** Why an import ends for good; null where it is tried again: a connection was lost, or somebody changed a row meanwhile. */
const endOf = (error: unknown): RefusalCode | null => {
  if (error instanceof Refusal) return error.code === "stale" ? null : error.code;
  // What the database refuses of the rows themselves it refuses again.
  return /^2[23]/.test(sqlState(error) ?? "") ? "bug" : null;
};

/** Whether whoever asked may still do it: to them the import would not even exist any more. */
const isTheirs = (importer: Actor, { partnerId, kind, isConfidential }: DueImport): boolean =>
  can(importer, "import.make", { partnerId, kind }) &&
  (!isConfidential || (partnerId !== null && can(importer, "revenue.view", { partnerId })));

/** Somebody took what a row says meanwhile, such as a register number: planned anew, the row says so. */
const isTakenMeanwhile = (error: unknown): boolean => sqlState(error) === "23505";

/** Ends an import for good where its error says so. */
const endFor = async (id: string, error: unknown): Promise<void> => {
  const code = endOf(error);
  if (!(error instanceof Refusal)) log.error({ event: "import.interrupted", importId: id, err: error });
  // Another process may have ended it meanwhile.
  if (code && code !== "import-over") await failImport(systemActor(), id, code).catch(ignoreRefusal);
};

/** Enters all that is left of one import, a transaction for every few rows. Answers how many of these there were. */
const carryOut = async (due: DueImport, calendar: Calendar): Promise<number> => {
  const enter = due.partnerId === null ? enterCompanies : enterChunk;
  let isAgain = false;
  for (let chunks = 1; ; ) {
    try {
      const importer = importingMember(due, new Date(), calendar);
      if (!isTheirs(importer, due)) throw new Refusal("not-permitted");
      if (await enter(importer, due.id)) return chunks;
      isAgain = false;
      chunks += 1;
    } catch (error) {
      if (isAgain || !isTakenMeanwhile(error)) {
        await endFor(due.id, error);
        return chunks - 1;
      }
      isAgain = true;
    }
  }
};

/**
 * Enters what members asked to be entered. How far each is stands in the database, so that it can be interrupted anywhere;
 * letters about what was undone are taken back first. Answers how many transactions it took.
 */
export const sweepImports = async (): Promise<number> => {
  await takeBackLetters(systemActor());
  const calendar = await findProgramme(systemActor());
  let chunks = 0;
  for (const due of await listDueImports(systemActor())) chunks += await carryOut(due, calendar);
  return chunks;
};
