import { eq } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { agreement } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { termByVersion } from "@/lib/agreement/life/term";
import { addMonths, type Day } from "@/lib/date/day";
import { closeAgreement, lockOpenAgreements } from "./documents-in-force";
import { type AgreementRow, appendTimelineEvent, moveAgreement } from "./row";

/** The sealed file as it was read back from disk and verified. */
export type SealedBytes = { storageKey: string; sha256: string; sizeBytes: number; evidence: Evidence; at: Date };

type Ground = { tx: Tx; record: RecordEvent; system: Actor; row: AgreementRow; sealed: SealedBytes };
type Terms = { sinceOn: Day; endsOn: Day | null };

const move = ({ tx, row, sealed }: Ground, { sinceOn, endsOn }: Terms): Promise<void> =>
  moveAgreement(tx, row, "in-force", {
    evidence: sealed.evidence,
    sealedKey: sealed.storageKey,
    sealedSha256: sealed.sha256,
    sealedBytes: sealed.sizeBytes,
    inForceAt: sealed.at,
    inForceOn: sealed.evidence.programmeDay,
    sinceOn,
    endsOn,
    sealNextAt: null,
    sealError: null,
  });

const ownTerms = ({ row, sealed }: Ground): Terms => {
  const on = sealed.evidence.programmeDay;
  return { sinceOn: on, endsOn: addMonths(on, termByVersion(row.templateVersion).months) };
};

/** The old version and its amendments are superseded as the new version comes into force. */
const replace = async (ground: Ground, standing: AgreementRow[], framework: AgreementRow): Promise<void> => {
  const { tx, record, system, row } = ground;
  for (const one of standing) {
    await moveAgreement(tx, one, "superseded", { closedAt: system.at });
    await appendTimelineEvent(tx, system, one, "superseded", { by: row.id });
    await record("agreement.superseded", one.id, { by: row.id }, { partnerId: row.partnerId });
  }
  const terms = ownTerms(ground);
  await move(ground, { ...terms, sinceOn: framework.sinceOn ?? framework.inForceOn ?? terms.sinceOn });
};

/** Another term for the framework and its amendments; a term that began by itself meanwhile is not counted twice. */
const renew = async (ground: Ground, standing: AgreementRow[], framework: AgreementRow): Promise<void> => {
  const { tx, row } = ground;
  const until = row.act.kind === "renewal" ? row.act.until : framework.endsOn;
  const endsOn = until && framework.endsOn && until < framework.endsOn ? framework.endsOn : until;
  for (const one of standing) await tx.update(agreement).set({ endsOn }).where(eq(agreement.id, one.id));
  await move(ground, { ...ownTerms(ground), endsOn });
};

/**
 * The framework ended during the sealing: the document comes into force, as both parties signed it, and ends at once.
 */
const endAtOnce = async (ground: Ground): Promise<"ended"> => {
  const { tx, record, system, row } = ground;
  await move(ground, { ...ownTerms(ground), endsOn: system.today });
  const [stood] = await tx
    .select()
    .from(agreement)
    .where(eq(agreement.id, row.predecessorId ?? ""));
  await closeAgreement(tx, record, system, { ...row, state: "in-force" }, "terminated", stood?.closedReason ?? "");
  return "ended";
};

/**
 * Brings an agreement into force, with all that follows for what was in force before, in one transaction. Answers whether it
 * is in force, or ended in the same act.
 */
export const bringIntoForce = async (
  tx: Tx,
  record: RecordEvent,
  system: Actor,
  row: AgreementRow,
  sealed: SealedBytes,
): Promise<"in-force" | "ended"> => {
  const ground = { tx, record, system, row, sealed };
  const standing = (await lockOpenAgreements(tx, row.partnerId)).filter(({ state }) => state === "in-force");
  const framework = standing.find(({ id }) => id === row.predecessorId);
  if (row.kind === "full") await move(ground, ownTerms(ground));
  else if (!framework) return endAtOnce(ground);
  else if (row.kind === "version") await replace(ground, standing, framework);
  else if (row.kind === "renewal") await renew(ground, standing, framework);
  else await move(ground, { ...ownTerms(ground), endsOn: framework.endsOn });
  return "in-force";
};
