import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { loadEvidenceBasis } from "@/db/queries/agreement/evidence";
import { agreement } from "@/db/schema/agreement";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { EvidenceBasis } from "@/lib/agreement/evidence/compose";
import { Refusal } from "@/lib/refusal/refusal";
import { bringIntoForce, type SealedBytes } from "./bring-into-force";
import { notifyParties } from "./notify";
import { type AgreementRow, moveAgreement } from "./row";

/** Makes the sealed file, keeps it, reads it back and verifies it; throws where any of it fails. */
export type Produce = (basis: EvidenceBasis & { storageKey: string }) => Promise<SealedBytes>;

const longestReason = 4_000;
const longestWaitMs = 60_000;
const firstWaitMs = 1_000;
/** Timestamp authorities may be slow to answer while the row is held: longer than the forty seconds they are given. */
const sealingMs = 60_000;

/** The row under lock if it is due; a row that another process is sealing is skipped. */
const takeDue = async (tx: Tx, id: string, at: Date): Promise<AgreementRow> => {
  const [row] = await tx
    .select()
    .from(agreement)
    .where(
      and(
        eq(agreement.id, id),
        inArray(agreement.state, ["countersigned", "sealing"]),
        lte(sql`coalesce(${agreement.sealNextAt}, ${at})`, at),
      ),
    )
    .for("update", { skipLocked: true });
  if (!row) throw new Refusal("nothing-to-seal");
  return row as AgreementRow;
};

/** Countersigned becomes sealing: from here on it is the portal's to finish. */
export const beginSealing = (system: Actor, id: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await takeDue(tx, id, system.at);
    if (row.state === "sealing") throw new Refusal("nothing-to-seal");
    await moveAgreement(tx, row, "sealing");
    await record("agreement.sealing", id, {}, { partnerId: row.partnerId });
  });

/**
 * Sealing becomes in force, under the row's lock from the first byte to the commit: the file exists, was read back and
 * verified, and only then the state says so (docs/agreement.md, point 11).
 */
export const finishSealing = (system: Actor, id: string, produce: Produce): Promise<{ sha256: string }> =>
  mutate(system, async (tx, record) => {
    const row = await takeDue(tx, id, system.at);
    if (row.state !== "sealing") throw new Refusal("nothing-to-seal");
    await tx.execute(sql`SET LOCAL idle_in_transaction_session_timeout = ${sql.raw(String(sealingMs))}`);
    const about = { partnerId: row.partnerId };
    const sealed = await produce(await loadEvidenceBasis(tx, row));
    const { certificateSerial, level } = sealed.evidence.seal;
    await record("agreement.sealed", id, { sealedSha256: sealed.sha256, certificateSerial }, about);
    await record("agreement.in-force", id, { kind: row.kind, inForceOn: sealed.evidence.programmeDay }, about);
    const outcome = await bringIntoForce(tx, record, system, row, sealed);
    const kind = outcome === "ended" ? "in-force-ended" : outcome;
    await notifyParties(tx, system, row, { kind, sealedSha256: sealed.sha256, level });
    return { sha256: sealed.sha256 };
  });

/** Keeps why an attempt failed and when to try again: later each time, at most a minute later, without limit. */
export const postponeSealing = (system: Actor, id: string, reason: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const [row] = await tx
      .select({ attempts: agreement.sealAttempts })
      .from(agreement)
      .where(and(eq(agreement.id, id), eq(agreement.state, "sealing")))
      .for("update");
    if (!row) return;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** row.attempts);
    await tx
      .update(agreement)
      .set({
        sealAttempts: row.attempts + 1,
        sealNextAt: new Date(system.at.getTime() + wait),
        sealError: reason.slice(0, longestReason),
      })
      .where(eq(agreement.id, id));
  });
