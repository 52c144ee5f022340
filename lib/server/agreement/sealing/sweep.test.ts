import { stat } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { createBatch } from "@/db/mutations/agreement/countersign-batch";
import { undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import {
  agreementRow,
  listSignatures,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { evidenceSchema } from "@/lib/agreement/evidence/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { env } from "@/lib/env";
import type { SealingStep } from "@/lib/server/agreement/sealing/seal";
import { clearSettledDrafts, sealDue, sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";
import { countersigned, filesAbout, makeCountersigner, signed } from "@/lib/server/agreement/testing/countersigned";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { verifySealed } from "@/lib/verify/verify";

describe("the countersignature", () => {
  it("waits until the mandate is verified", async () => {
    const { countersigner, shown, mandateId } = await signed();
    expect(await catchRefusal(countersignAgreement(countersigner, shown))).toBe("mandate-not-verified");
    await setMandate(mandateId, { state: "verified" });
    expect((await countersignAgreement(countersigner, shown)).documentSha256).toBe(shown.documentSha256);
  });

  it("is refused to the person who verified the mandate, under dual control", async () => {
    const { countersigner, shown, mandateId } = await signed();
    await setMandate(mandateId, { state: "verified", decidedBy: countersigner.accountId });
    const strict = { ...shown, dualControl: true };
    expect(await catchRefusal(countersignAgreement(countersigner, strict))).toBe("dual-control");
    const second = await makeCountersigner();
    await stepUpFor(second, shown, "agreement.countersign");
    expect((await countersignAgreement(second, strict)).id).toBe(shown.id);
  });

  it("ignores an undone verification by another person, under dual control", async () => {
    const { countersigner, shown, mandateId } = await signed();
    const reviewer = await makeSigner(["reviewer"]);
    const target = { kind: "mandate", id: mandateId } as const;
    const { undo } = await verifyDeclaration(reviewer, { ...target, rowVersion: 1 });
    await undoReview(reviewer, { reviewId: undo ?? "" });
    await verifyDeclaration(countersigner, { ...target, rowVersion: 3 });
    const strict = { ...shown, dualControl: true };
    expect(await catchRefusal(countersignAgreement(countersigner, strict))).toBe("dual-control");
    expect(await catchRefusal(createBatch(countersigner, { ids: [shown.id], dualControl: true }))).toBe("list-changed");
  });

  it("is given once, by countersigners only, on the document the partner signed", async () => {
    const { countersigner, shown, mandateId, signatory } = await signed();
    await setMandate(mandateId, { state: "verified" });
    expect(await catchRefusal(countersignAgreement(signatory, shown))).toBe("not-permitted");
    expect(await catchRefusal(countersignAgreement(await makeSigner(["reviewer"]), shown))).toBe("not-permitted");
    const english = { ...shown, ...(await shownSigning(shown.id, "en")) };
    expect(await catchRefusal(countersignAgreement(countersigner, english))).toBe("document-changed");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => catchRefusal(countersignAgreement(countersigner, shown))),
    );
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    expect(await listSignatures(shown.id)).toHaveLength(2);
  });

  it("needs its own step-up", async () => {
    const { shown, mandateId } = await signed();
    await setMandate(mandateId, { state: "verified" });
    const other = await makeCountersigner();
    expect(await catchRefusal(countersignAgreement(other, shown))).toBe("step-up-required");
  });
});

describe("the seal", () => {
  it.each(["fr", "en"] as const)(
    "brings the agreement into force only with a file that verifies (%s)",
    async (language) => {
      const { id, shown, signatory, countersigner } = await countersigned(language);
      expect((await agreementRow(id)).state).toBe("countersigned");
      await sealOne(id);
      const row = await agreementRow(id);
      expect(row).toMatchObject({ state: "in-force", inForceOn: "2019-10-01", sealError: null });
      const bytes = await readDocument(row.sealedKey ?? "");
      const verdict = await verifySealed(bytes, [(await configuredKey("Éditeur Test SA")).rootPem]);
      expect(verdict).toMatchObject({
        valid: true,
        documentSha256: shown.documentSha256,
        fileSha256: row.sealedSha256,
      });
      const evidence = evidenceSchema.parse(row.evidence);
      expect(canonicalJson(verdict.evidence)).toBe(canonicalJson(evidence));
      expect(evidence.identity.userId).toBe(signatory.accountId);
      expect(evidence.countersigner.identity.userId).toBe(countersigner.accountId);
      const rows = await listSignatures(id);
      expect(evidence.signedAt).toBe(rows.find(({ side }) => side === "partner")?.signedAt.toISOString());
      expect(evidence.countersigner.signedAt).toBe(rows.find(({ side }) => side === "vendor")?.signedAt.toISOString());
      const noted = (await timelineEventKinds(id)).filter((kind) => kind !== "sealing");
      const inFile = evidence.timeline.map(({ kind }) => kind).filter((kind) => noted.includes(kind));
      expect(inFile.sort()).toEqual(noted.sort());
      expect(
        (await emailsAbout(id)).filter(({ template }) => template === "agreement-in-force").length,
      ).toBeGreaterThan(1);
      expect(await filesAbout(id)).toHaveLength(1);
    },
  );

  it.each(["evidence", "sealed", "kept", "verified"] as const)(
    "survives being cut after the step %s: not in force, then one file that verifies",
    async (step) => {
      const { id } = await countersigned();
      const cut = (reached: SealingStep): void => {
        if (reached === step) throw new Error("cut");
      };
      await expect(sealOne(id, cut)).rejects.toThrow("cut");
      expect(await agreementRow(id)).toMatchObject({ state: "sealing", sealedKey: null, inForceAt: null });
      await sealDue();
      expect((await agreementRow(id)).state).toBe("in-force");
      await clearSettledDrafts();
      expect(await filesAbout(id)).toHaveLength(1);
    },
  );

  it("cannot be changed or deleted by the application", async () => {
    const { id } = await countersigned();
    await sealOne(id);
    const changes = [
      ...["sealed_sha256 = repeat('0', 64)", "sealed_key = 'x'", "sealed_bytes = 1", "evidence = '{}'"],
      ...["in_force_on = '2000-01-01'", "in_force_at = now()"],
    ];
    for (const change of changes) {
      const update = writeUnaudited(testSystem(), (tx) =>
        tx.execute(sql.raw(`UPDATE agreement SET ${change} WHERE id = '${id}'`)),
      );
      expect(String((await update.catch((error: Error) => error.cause)) ?? "")).toContain("never changes");
    }
    const removal = writeUnaudited(testSystem(), (tx) => tx.execute(sql`DELETE FROM agreement WHERE id = ${id}`));
    expect(String((await removal.catch((error: Error) => error.cause)) ?? "")).toMatch(
      /permission denied|never deleted/,
    );
    const { sealedKey, sealedSha256 } = await agreementRow(id);
    expect(sealedKey).toBe(sealedSha256);
    const kept = path.join(env().DATA_DIR, "agreements", `${sealedKey}.pdf`);
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
  });

  it("is made once by two simultaneous workers", async () => {
    const { id } = await countersigned();
    await Promise.all([catchRefusal(sealOne(id)), catchRefusal(sealOne(id)), catchRefusal(sealOne(id))]);
    await sealDue();
    expect((await agreementRow(id)).state).toBe("in-force");
    expect(await filesAbout(id)).toHaveLength(1);
  });
});
