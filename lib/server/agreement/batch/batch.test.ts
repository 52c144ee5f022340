import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { returnAgreement } from "@/db/mutations/agreement/close";
import { confirmBatch, createBatch } from "@/db/mutations/agreement/countersign-batch";
import { prepareAgreement } from "@/db/mutations/agreement/offer";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { confirmStepUp } from "@/db/mutations/agreement/step-up";
import { getBatch } from "@/db/queries/agreement/countersign-batch";
import { makeDocuments } from "@/db/testing/agreement/documents";
import {
  agreementRow,
  ensureProgramme,
  giveMandate,
  listSignatures,
  makeAgreementCompany,
  makeSigner,
  offeredDocuments,
  setMandate,
  shownSigning,
  stepUpFor,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { type Actor, later } from "@/lib/actor";
import { evidenceSchema, signerSchema } from "@/lib/agreement/evidence/schema";
import { batchDigest } from "@/lib/agreement/signing/batch";
import { env } from "@/lib/env";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";
import { killOnce } from "@/lib/server/agreement/testing/kill";
import { makeParties, signOffer } from "@/lib/server/agreement/testing/life";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { verifySealed } from "@/lib/verify/verify";
import { sweepBatches } from "./batch";

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
const boxes = { read: true, authority: true, electronic: true } as const;

/** An agreement signed by its partner, with a document of its own on disk. */
const signed = async (): Promise<{ id: string; mandateId: string; sha256: string }> => {
  const signatory = await makeSigner(["signatory"], await makeAgreementCompany(), ago(60));
  const mandateId = await giveMandate(signatory);
  await setMandate(mandateId, { state: "verified", decidedAt: ago(50) });
  const { id } = await prepareAgreement(
    signatory,
    offeredDocuments(signatory, { documents: await makeDocuments(randomUUID()) }),
  );
  const shown = await shownSigning(id);
  await stepUpFor(signatory, shown);
  await signAgreement(signatory, shown);
  return { id, mandateId, sha256: shown.documentSha256 };
};

/** A few at a time, for a process has ten connections and waits two seconds for one. */
const several = async (count: number) => {
  const made: Awaited<ReturnType<typeof signed>>[] = [];
  while (made.length < count)
    made.push(...(await Promise.all(Array.from({ length: Math.min(5, count - made.length) }, signed))));
  return made;
};
const makeCountersigner = () => makeSigner(["countersigner"], undefined, ago(30));
const listOf = (actor: Actor, ids: string[], dualControl = false) => createBatch(actor, { ids, dualControl });

const confirm = async (actor: Actor, { id, sha256 }: { id: string; sha256: string }) => {
  const proof = { method: "totp", authenticatorHash: "a".repeat(64), assertion: null } as const;
  await confirmStepUp(actor, { purpose: "agreement.countersign", documentSha256: sha256, ...proof });
  return confirmBatch(actor, { id, rowVersion: 1, language: "fr", documentSha256: sha256, ...boxes });
};

beforeAll(() => ensureProgramme());

describe("a batch of agreements", () => {
  it("is confirmed by one step-up bound to the hash of its documents' hashes, with each position in the evidence", async () => {
    const [agreements, actor] = [await several(5), await makeCountersigner()];
    const list = await listOf(
      actor,
      agreements.map(({ id }) => id),
    );
    await confirm(actor, list);
    await sweepBatches();
    const batch = await getBatch(actor, list.id);
    expect(batch.items.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => "countersigned"));
    expect(batch.finishedAt).not.toBeNull();
    const documents = batch.items.map(({ documentSha256 }) => documentSha256);
    expect(list.sha256).toBe(batchDigest(documents));
    expect([...documents].sort()).toEqual(agreements.map(({ sha256 }) => sha256).sort());
    for (const { agreementId, position, documentSha256 } of batch.items) {
      const vendor = (await listSignatures(agreementId)).find(({ side }) => side === "vendor");
      const { authentication, consent } = signerSchema.parse(vendor?.evidence);
      expect(authentication.batch).toEqual({ id: list.id, documents, position });
      expect([authentication.stepUp.boundToSha256, vendor?.documentSha256]).toEqual([list.sha256, documentSha256]);
      expect(consent.version).toBe("2019-10/1-batch");
    }
  });

  it("makes sealed files that verify", async () => {
    const parties = await makeParties();
    const { id } = await offerAgreement(parties.signatory);
    await signOffer(parties, id);
    const [other] = await several(1);
    const list = await listOf(parties.countersigner, [id, other?.id ?? ""]);
    await confirm(parties.countersigner, list);
    await sweepBatches();
    await sealOne(id);
    const row = await agreementRow(id);
    const bytes = await readDocument(row.sealedKey ?? "");
    const verdict = await verifySealed(bytes, [(await configuredKey("Éditeur Test SA")).rootPem]);
    expect(verdict).toMatchObject({ valid: true, faults: [] });
    expect(evidenceSchema.parse(row.evidence).countersigner.authentication.batch?.id).toBe(list.id);
  });

  it("records failures and goes on with the others", async () => {
    const [agreements, actor] = [await several(4), await makeCountersigner()];
    const [returned, doubted, lost, good] = agreements;
    const list = await listOf(
      actor,
      agreements.map(({ id }) => id),
    );
    await confirm(actor, list);
    const { rowVersion } = await agreementRow(returned?.id ?? "");
    await returnAgreement(await makeCountersigner(), { id: returned?.id ?? "", rowVersion, reason: "Erreur" });
    await setMandate(doubted?.mandateId ?? "", { state: "more-asked" });
    await rm(path.join(inject("dataDir"), "agreements", `${lost?.sha256}.pdf`));
    await sweepBatches();
    const items = new Map((await getBatch(actor, list.id)).items.map((item) => [item.agreementId, item]));
    const codeOf = (one: { id: string } | undefined) => items.get(one?.id ?? "")?.code;
    expect([codeOf(returned), codeOf(doubted), codeOf(lost), codeOf(good)]).toEqual([
      ...["agreement-moved-on", "mandate-not-verified", "document-changed", null],
    ]);
    expect((await agreementRow(good?.id ?? "")).state).toBe("countersigned");
    expect((await agreementRow(doubted?.id ?? "")).state).toBe("partner-signed");
  });

  it("goes on by itself once the store of files answers again, and blames no document before", async () => {
    const [agreements, actor] = [await several(1), await makeCountersigner()];
    const list = await listOf(
      actor,
      agreements.map(({ id }) => id),
    );
    await confirm(actor, list);
    Object.assign(env(), { FILES_URL: "http://key:secret@127.0.0.1:1/portal" });
    await sweepBatches();
    const [waiting] = (await getBatch(actor, list.id)).items;
    Object.assign(env(), { FILES_URL: undefined });
    expect(waiting).toMatchObject({ state: "listed", code: null });
    await sweepBatches();
    expect((await agreementRow(agreements[0]?.id ?? "")).state).toBe("countersigned");
  });

  it("is carried out once by any number of workers, and resumes where it was interrupted", async () => {
    const [agreements, actor] = [await several(6), await makeCountersigner()];
    const list = await listOf(
      actor,
      agreements.map(({ id }) => id),
    );
    await confirm(actor, list);
    await Promise.all([sweepBatches(), sweepBatches(), sweepBatches()]);
    await sweepBatches();
    for (const { id } of agreements) {
      expect(await listSignatures(id)).toHaveLength(2);
      expect((await timelineEventKinds(id)).filter((kind) => kind === "countersigned")).toHaveLength(1);
    }
    expect((await getBatch(actor, list.id)).finishedAt).not.toBeNull();
  });

  it("loses and repeats nothing when its worker is killed with -9", async () => {
    const [agreements, actor] = [await several(24), await makeCountersigner()];
    const list = await listOf(
      actor,
      agreements.map(({ id }) => id),
    );
    await confirm(actor, list);
    const done = async () => (await getBatch(actor, list.id)).items.filter(({ state }) => state !== "listed").length;
    expect(await killOnce("batches", async () => (await done()) >= 3)).toBe("SIGKILL");
    expect(await done()).toBeLessThan(24);
    await sweepBatches();
    const { items, finishedAt } = await getBatch(actor, list.id);
    expect([items.every(({ state }) => state === "countersigned"), finishedAt === null]).toEqual([true, false]);
    for (const { id } of agreements) expect(await listSignatures(id)).toHaveLength(2);
  }, 120_000);

  it("is confirmed once, by its own countersigner, with a step-up for this batch only", async () => {
    const [agreements, actor] = [await several(2), await makeCountersigner()];
    const [first, second] = [
      await listOf(
        actor,
        agreements.map(({ id }) => id),
      ),
      await listOf(actor, [agreements[0]?.id ?? ""]),
    ];
    const shown = { rowVersion: 1, language: "fr" as const, ...boxes };
    const proof = { method: "totp", authenticatorHash: "a".repeat(64), assertion: null } as const;
    await confirmStepUp(actor, { purpose: "agreement.countersign", documentSha256: second.sha256, ...proof });
    const posted = { ...shown, id: first.id, documentSha256: first.sha256 };
    expect(await catchRefusal(confirmBatch(actor, posted))).toBe("step-up-elsewhere");
    expect(await catchRefusal(confirm(await makeCountersigner(), first))).toBe("not-permitted");
    expect(await catchRefusal(confirmBatch(actor, { ...posted, documentSha256: second.sha256 }))).toBe(
      "document-changed",
    );
    const codes = await Promise.all(Array.from({ length: 10 }, () => catchRefusal(confirm(later(actor, 10), first))));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });

  it("holds only what this person may countersign", async () => {
    const [[one], actor] = [await several(1), await makeCountersigner()];
    const ids = [one?.id ?? ""];
    await setMandate(one?.mandateId ?? "", { decidedBy: actor.accountId });
    expect(await catchRefusal(listOf(actor, ids, true))).toBe("list-changed");
    expect(await catchRefusal(listOf(await makeSigner(["reviewer"]), ids))).toBe("not-permitted");
    await setMandate(one?.mandateId ?? "", { state: "declared" });
    expect(await catchRefusal(listOf(await makeCountersigner(), ids))).toBe("list-changed");
  });
});
