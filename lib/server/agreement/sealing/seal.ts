import "server-only";
import { X509Certificate } from "node:crypto";
import type { SealedBytes } from "@/db/mutations/agreement/bring-into-force";
import type { Produce } from "@/db/mutations/agreement/seal";
import { composeEvidence, type EvidenceBasis } from "@/lib/agreement/evidence/compose";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { SealingDelayed } from "@/lib/agreement/life/sealing-delay";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { discardDraft, keepDrafted, readDocument } from "@/lib/server/agreement/store";
import { sha256Raw } from "@/lib/server/digest";
import { configuredKey } from "@/lib/server/seal/key/configured";
import type { SealingKey } from "@/lib/server/seal/key/sealing-key";
import { configuredRevocation } from "@/lib/server/seal/revocation";
import { describeSeal } from "@/lib/server/seal/seal";
import { runTask } from "@/lib/server/task/run";
import { configuredClock, openConfiguredClock } from "@/lib/server/time/configured";
import { software } from "@/lib/software";
import { sealInThread } from "./seal-in-thread";

/** Steps of a sealing attempt; tests interrupt it at each. */
export const sealingSteps = ["timed", "evidence", "sealed", "kept", "verified"] as const;
export type SealingStep = (typeof sealingSteps)[number];
type AtStep = (step: SealingStep) => void;

/** A certificate that is not valid today seals nothing: the queue waits for the next one (docs/agreement.md, point 20). */
const requireInForce = ({ certificate }: SealingKey, at: Date): void => {
  const { validFrom, validTo } = new X509Certificate(certificate);
  if (at < new Date(validFrom) || at > new Date(validTo)) throw new SealingDelayed({ cause: "certificate-expired" });
};

type Trust = { roots: readonly string[]; timeRoots: readonly string[] };

/** Verifies the stored file from disk, and that it holds what the database says. */
const proveKept = async (storageKey: string, evidence: Evidence, trust: Trust): Promise<void> => {
  const bytes = await readDocument(storageKey);
  const verdict = await runTask("verify", { bytes, ...trust }, { asker: "sealing" });
  if (!verdict.valid) throw new SealingDelayed({ cause: "not-verified", faults: verdict.faults });
  if (verdict.level !== evidence.seal.level) throw new Error("The sealed file is of another level");
  if (verdict.documentSha256 !== evidence.document.sha256) throw new Error("The sealed file holds another document");
  if (canonicalJson(verdict.evidence) !== canonicalJson(evidence))
    throw new Error("The sealed file holds other evidence");
};

const nothing: AtStep = () => undefined;

/**
 * One sealing attempt: from the signed document to a verified file on disk. Removes what an earlier attempt left, under
 * the agreement's lock, so that one file remains however often it was interrupted.
 */
export const sealer =
  (vendorName: string, programmeDay: string, at: Date, atStep: AtStep = nothing): Produce =>
  async (basis: EvidenceBasis & { storageKey: string }): Promise<SealedBytes> => {
    const { storageKey, ...known } = basis;
    await discardDraft(known.agreementId);
    const key = await configuredKey(vendorName);
    requireInForce(key, at);
    const pdf = await readDocument(storageKey);
    const clock = configuredClock();
    const time = clock && openConfiguredClock(clock);
    const stamped = time && (await time(sha256Raw(pdf)));
    atStep("timed");
    const pageSha256 = await runTask("pages", pdf, { asker: "sealing" });
    const seal = describeSeal(key, at, stamped);
    const evidence = composeEvidence(known, { seal, pageSha256, programmeDay, software });
    atStep("evidence");
    const bytes = await sealInThread({ pdf, evidence, key, time, revocation: configuredRevocation() });
    atStep("sealed");
    const kept = await keepDrafted(known.agreementId, bytes);
    atStep("kept");
    await proveKept(kept.storageKey, evidence, { roots: [key.rootPem], timeRoots: clock?.rootPems ?? [] });
    atStep("verified");
    return { ...kept, evidence, at: new Date() };
  };
