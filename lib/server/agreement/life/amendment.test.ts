import { beforeAll, describe, expect, it } from "vitest";
import { terminateAgreement, withdrawAgreement } from "@/db/mutations/agreement/close";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { getCountersignPage } from "@/db/queries/agreement/countersign";
import { findDocumentsInForce } from "@/db/queries/agreement/documents-in-force";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { loadFacts } from "@/db/queries/tier/facts";
import {
  agreementRow,
  listSignatures,
  shownSigning,
  stepUpFor,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { later } from "@/lib/actor";
import { consolidateAgreement } from "@/lib/agreement/document/consolidated";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";
import {
  bringNextIntoForce,
  countersign,
  lifeOf,
  makeParties,
  next,
  setModels,
  signOffer,
} from "@/lib/server/agreement/testing/life";
import { offerDrawnOnce } from "@/lib/server/agreement/testing/offer";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { verifySealed } from "@/lib/verify/verify";

const inForce = async () => {
  const parties = await makeParties();
  const id = await bringNextIntoForce(parties);
  return { ...parties, id };
};

const withCloudOffered = async (offerNext = offerDrawnOnce) => {
  const company = await inForce();
  await setModels(company.signatory, ["reseller", "cloud-provider"]);
  const offer = await offerNext(next(company.signatory));
  return { ...company, offerId: offer.id };
};

describe("a business model added to a company in force", () => {
  let company: Awaited<ReturnType<typeof withCloudOffered>>;
  beforeAll(async () => {
    company = await withCloudOffered(offerAgreement);
  });

  it("is one annex to sign, and the framework stays in force before and after", async () => {
    const offered = await agreementRow(company.offerId);
    expect(offered).toMatchObject({ kind: "amendment", annexes: ["cloud-services"], predecessorId: company.id });
    expect(await lifeOf(company.signatory)).toEqual(["full in-force", "amendment offered"]);
    expect(await catchRefusal(offerAgreement(company.signatory))).toBe("agreement-already-open");
    await signOffer(company, company.offerId, "en");
    await countersign(company, company.offerId);
    await sealOne(company.offerId);
    expect(await lifeOf(company.signatory)).toEqual(["full in-force", "amendment in-force"]);
    expect((await agreementRow(company.offerId)).endsOn).toBe((await agreementRow(company.id)).endsOn);
    expect(await listSignatures(company.id)).toHaveLength(2);
  });

  it("carries the hash of what it amends, in the file and in its evidence, and verifies", async () => {
    const [framework, row] = [await agreementRow(company.id), await agreementRow(company.offerId)];
    const bytes = await readDocument(row.sealedKey ?? "");
    const verdict = await verifySealed(bytes, [(await configuredKey("Éditeur Test SA")).rootPem]);
    expect(verdict).toMatchObject({ valid: true, faults: [] });
    expect(verdict.evidence?.document).toMatchObject({
      ...{ kind: "amendment", annexes: ["cloud-services"], predecessorSha256: framework.sealedSha256 },
    });
    expect(verdict.evidence?.consent.version).toBe("2019-10/1-amendment");
  });

  it("makes a short document: neither the framework nor the annex in force is signed again", async () => {
    const pages = async (id: string) =>
      (await getCountersignPage(company.countersigner, id)).agreement.documents.map((one) => one.pages);
    expect(Math.max(...(await pages(company.offerId)))).toBeLessThan(Math.min(...(await pages(company.id))));
  });

  it("is read with the rest as one text, each clause by the document it comes from", async () => {
    const page = await findDocumentsInForce(company.signatory, partnerIdOf(company.signatory));
    const text = consolidateAgreement(page?.standing ?? [], "fr");
    const sources = new Map(text?.lines.map(({ line, source }) => [line.id, source.id]));
    expect([sources.get("proof.nature"), sources.get("resale-rights.grant")]).toEqual([company.id, company.id]);
    expect(sources.get("cloud-rights.grant")).toBe(company.offerId);
    expect(new Set([...sources.values()]).size).toBe(2);
  });

  it("leaves the company's level alone: it is in force since the same day", async () => {
    const facts = await read(testSystem(), (tx) => loadFacts(tx, partnerIdOf(company.signatory)));
    expect(facts?.agreement).toEqual({ inForceOn: "2019-10-01", endsOn: null });
  });

  it("is offered only where an annex is missing", async () => {
    expect(await catchRefusal(offerAgreement(company.signatory))).toBe("agreement-already-open");
    expect((await getAgreementPage(company.signatory)).may.prepare).toBe(false);
    await setModels(company.signatory, ["reseller", "cloud-provider", "services-delivery"]);
    const page = await getAgreementPage(company.signatory);
    expect([page.next, page.may.prepare]).toEqual([{ kind: "amendment", annexes: ["services-delivery"] }, true]);
  });
});

describe("signing an amendment", () => {
  it("makes exactly one signature, one event and one letter a reader of fifty posts at once", async () => {
    const { signatory, offerId } = await withCloudOffered();
    const shown = await shownSigning(offerId);
    for (let time = 0; time < 50; time += 1) await stepUpFor(signatory, shown);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => catchRefusal(signAgreement(later(signatory, 1_000), shown))),
    );
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(answers.filter((code) => code !== "none"))).toEqual(new Set(["already-signed"]));
    expect(await listSignatures(offerId)).toHaveLength(1);
    expect((await timelineEventKinds(offerId)).filter((kind) => kind === "signed")).toHaveLength(1);
    const letters = (await emailsAbout(offerId)).filter(({ template }) => template === "agreement-signed");
    expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
  });

  it("is refused where the company's business models changed since it was shown, and nothing is signed", async () => {
    const { signatory, offerId } = await withCloudOffered();
    const shown = await shownSigning(offerId);
    await stepUpFor(signatory, shown);
    await setModels(signatory, ["reseller", "cloud-provider", "services-delivery"]);
    expect(await catchRefusal(signAgreement(signatory, shown))).toBe("offer-outdated");
    expect(await listSignatures(offerId)).toEqual([]);
    expect((await agreementRow(offerId)).state).toBe("offered");
  });
});

describe("the end of a framework", () => {
  const close = async (id: string) => ({ id, rowVersion: (await agreementRow(id)).rowVersion, reason: "Fin" });

  it("ends its amendments and takes back what was on its way to it", async () => {
    const company = await inForce();
    await setModels(company.signatory, ["reseller", "cloud-provider"]);
    await bringNextIntoForce(company);
    await setModels(company.signatory, ["reseller", "cloud-provider", "services-delivery"]);
    await offerDrawnOnce(next(company.signatory));
    await terminateAgreement(company.countersigner, await close(company.id));
    expect(await lifeOf(company.signatory)).toEqual([
      ...["full terminated", "amendment terminated", "amendment withdrawn"],
    ]);
  });

  it("returns an amendment the partner has signed, and lets one that is being sealed take effect and end in one act", async () => {
    const signed = await withCloudOffered();
    await signOffer(signed, signed.offerId);
    await terminateAgreement(signed.countersigner, await close(signed.id));
    expect(await lifeOf(signed.signatory)).toEqual(["full terminated", "amendment returned"]);

    const sealing = await withCloudOffered();
    await signOffer(sealing, sealing.offerId);
    await countersign(sealing, sealing.offerId);
    await terminateAgreement(sealing.countersigner, await close(sealing.id));
    await sealOne(sealing.offerId);
    expect(await lifeOf(sealing.signatory)).toEqual(["full terminated", "amendment terminated"]);
    expect((await agreementRow(sealing.offerId)).closedReason).toBe("Fin");
    const letters = (await emailsAbout(sealing.offerId)).map(({ template }) => template);
    expect(letters).toContain("agreement-in-force-ended");
    expect(letters).not.toContain("agreement-in-force");
  });

  it("leaves the framework where only an amendment ends or is withdrawn", async () => {
    const company = await withCloudOffered();
    await withdrawAgreement(company.countersigner, await close(company.offerId));
    expect(await lifeOf(company.signatory)).toEqual(["full in-force", "amendment withdrawn"]);
    const id = await bringNextIntoForce(company);
    await terminateAgreement(company.countersigner, await close(id));
    expect(await lifeOf(company.signatory)).toEqual([
      ...["full in-force", "amendment withdrawn", "amendment terminated"],
    ]);
  });
});

it("the database keeps one framework a company in force, and no text that was offered changes", async () => {
  const { id } = await inForce();
  await asOwner(async (client) => {
    await client.query("SET app.side = 'system'");
    for (const set of ["kind = 'renewal'", "annexes = '{}'", "template_version = 'x'", "predecessor_id = id"])
      await expect(client.query(`UPDATE agreement SET ${set} WHERE id = $1`, [id])).rejects.toThrow("never changes");
  });
});
