import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listOffers } from "@/db/queries/agreement/jobs";
import { agreement, agreementEvent, agreementShare } from "@/db/schema/agreement";
import {
  agreementRow,
  ensureProgramme,
  makeAgreementCompany,
  makeOfferedAgreement,
  makeSigner,
  offeredDocuments,
  shownSigning,
  stepUpFor,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { read, writeUnaudited } from "@/db/transaction";
import { later } from "@/lib/actor";
import { declineAgreement, refuseAgreement, returnAgreement, terminateAgreement, withdrawAgreement } from "./close";
import { prepareAgreement } from "./offer";
import { expireOffer, reminderDue, remindOfOffer } from "./offer-reminder";
import { revokeShare, shareAgreement } from "./share";
import { signAgreement } from "./sign";
import { recordReading, recordReadToEnd, recordRefusedAttempt, recordSealedDownload } from "./timeline";

const day = 86_400_000;
const reason = "La raison sociale a changé";

const signed = async () => {
  const offer = await makeOfferedAgreement();
  const shown = await shownSigning(offer.id);
  await stepUpFor(offer.signatory, shown);
  await signAgreement(offer.signatory, shown);
  return { ...offer, countersigner: await makeSigner(["countersigner"]) };
};

const closeInput = async (id: string) => ({ id, rowVersion: (await agreementRow(id)).rowVersion, reason });

describe("the offer", () => {
  it("is drafted and offered in one step, open for thirty days, and emailed to owners and signatories", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const row = await agreementRow(id);
    expect(row.state).toBe("offered");
    expect(row.offerExpiresAt?.getTime()).toBe(signatory.at.getTime() + 30 * day);
    expect((await emailsAbout(id)).map(({ template }) => template)).toEqual(["agreement-offered"]);
  });

  it("is one at a time, however many are requested at once", async () => {
    await ensureProgramme();
    const owner = await makeSigner(["owner"], await makeAgreementCompany());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => catchRefusal(prepareAgreement(owner, offeredDocuments(owner)))),
    );
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["none", "agreement-already-open"]));
  });

  it("is refused to contributors, and for another company", async () => {
    await ensureProgramme();
    const contributor = await makeSigner(["contributor"], await makeAgreementCompany());
    expect(await catchRefusal(prepareAgreement(contributor, offeredDocuments(contributor)))).toBe("not-permitted");
    const owner = await makeSigner(["owner"], await makeAgreementCompany());
    const other = await makeAgreementCompany();
    expect(await catchRefusal(prepareAgreement(owner, offeredDocuments(owner, { partnerId: other })))).toBe(
      "not-permitted",
    );
  });

  it("is refused when the company changed while its documents were written", async () => {
    await ensureProgramme();
    const owner = await makeSigner(["owner"], await makeAgreementCompany());
    expect(await catchRefusal(prepareAgreement(owner, offeredDocuments(owner, { companyRowVersion: 2 })))).toBe(
      "stale",
    );
    expect(await catchRefusal(prepareAgreement(owner, offeredDocuments(owner, { annexes: ["cloud-services"] })))).toBe(
      "stale",
    );
  });

  it("expires by the portal's job, not a day early", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const at = (days: number) => testSystem(new Date(signatory.at.getTime() + days * day));
    expect(await catchRefusal(expireOffer(at(29.9), id))).toBe("agreement-moved-on");
    await expireOffer(at(30), id);
    expect((await agreementRow(id)).state).toBe("expired");
  });

  it("is followed by one reminder on days 3, 7 and 14", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const at = new Date(signatory.at.getTime() + 3 * day);
    expect(reminderDue(signatory.at, new Date(at.getTime() - 1))).toBeNull();
    expect(reminderDue(signatory.at, at)).toBe(3);
    const reminded = async () => (await listOffers(testSystem(at))).find((one) => one.id === id)?.reminded;
    expect(await reminded()).toBe(0);
    await remindOfOffer(testSystem(at), id, 3);
    expect(await reminded()).toBe(3);
    expect(await catchRefusal(remindOfOffer(testSystem(at), id, 3))).toBe("agreement-moved-on");
    await remindOfOffer(testSystem(at), id, 14);
    expect(await catchRefusal(remindOfOffer(testSystem(at), id, 7))).toBe("agreement-moved-on");
    expect((await timelineEventKinds(id)).filter((kind) => kind === "reminded")).toHaveLength(2);
  });
});

describe("ending an agreement", () => {
  it("stores the reason, emails every party and keeps the texts", async () => {
    const countersigner = await makeSigner(["countersigner"]);
    const { signatory, id } = await makeOfferedAgreement();
    await declineAgreement(signatory, await closeInput(id));
    expect(await agreementRow(id)).toMatchObject({ state: "declined", closedReason: reason });
    const told = (await emailsAbout(id)).filter(({ template }) => template === "agreement-declined");
    const emails = told.map(({ to }) => to);
    expect(emails).toContain(`${signatory.accountId}@test.example`);
    expect(emails).toContain(`${countersigner.accountId}@test.example`);
    expect(told.every(({ text }) => text.includes("Reason given") || text.includes(reason))).toBe(true);
    expect((await shownSigning(id)).documentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("lets each side end it only as that side may", async () => {
    const { signatory, id, countersigner } = await signed();
    const input = await closeInput(id);
    expect(await catchRefusal(returnAgreement(signatory, input))).toBe("not-permitted");
    expect(await catchRefusal(refuseAgreement(signatory, input))).toBe("not-permitted");
    expect(await catchRefusal(terminateAgreement(signatory, input))).toBe("not-permitted");
    expect(await catchRefusal(declineAgreement(countersigner, input))).toBe("not-permitted");
    expect(await catchRefusal(returnAgreement(await makeSigner(["reviewer"]), input))).toBe("not-permitted");
  });

  it("returns or declines a signed agreement, and a new offer can follow", async () => {
    const { signatory, id, countersigner } = await signed();
    expect(await catchRefusal(withdrawAgreement(countersigner, await closeInput(id)))).toBe("agreement-moved-on");
    await returnAgreement(countersigner, await closeInput(id));
    expect((await agreementRow(id)).state).toBe("returned");
    expect((await prepareAgreement(later(signatory, 1_000), offeredDocuments(signatory))).id).not.toBe(id);
  });

  it("refuses a page that is out of date", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const input = await closeInput(id);
    expect(await catchRefusal(declineAgreement(signatory, { ...input, rowVersion: input.rowVersion + 1 }))).toBe(
      "stale",
    );
  });

  it("is refused as not found for another company's agreement", async () => {
    const { id } = await makeOfferedAgreement();
    const stranger = await makeSigner(["owner", "signatory"], await makeAgreementCompany());
    expect(await catchRefusal(declineAgreement(stranger, await closeInput(id)))).toBe("not-found");
  });
});

describe("the database itself", () => {
  it.each(["countersigned", "sealing", "in-force", "terminated", "draft"])("refuses offered to %s", async (state) => {
    const { id } = await makeOfferedAgreement();
    const jump = writeUnaudited(testSystem(), async (tx) => {
      await tx.update(agreement).set({ state }).where(eq(agreement.id, id));
    });
    await expect(jump).rejects.toThrow();
    expect((await agreementRow(id)).state).toBe("offered");
  });

  it("refuses edits of signatures, documents and timeline", async () => {
    const { id } = await signed();
    for (const table of ["agreement_signature", "agreement_document", "agreement_event"])
      await expect(
        asOwner((client) => client.query(`UPDATE ${table} SET partner_id = partner_id WHERE agreement_id = '${id}'`)),
      ).rejects.toThrow(/append-only/);
  });
});

describe("the timeline", () => {
  it("stores each reading once a person and language, and every refused attempt", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    for (const language of ["fr", "fr", "en"] as const) await recordReading(signatory, "opened", { id, language });
    await recordRefusedAttempt(signatory, id, "wrong-code");
    await recordRefusedAttempt(signatory, id, "wrong-code");
    const kinds = await timelineEventKinds(id);
    expect(kinds.filter((kind) => kind === "opened")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "attempt-refused")).toHaveLength(2);
  });

  it("stores nothing of an auditor's reading", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const auditor = await makeActor(["auditor"]);
    const about = { id, language: "fr" } as const;
    for (const kind of ["opened", "downloaded", "read-to-end"] as const) await recordReading(auditor, kind, about);
    for (const kind of ["sealed-downloaded", "evidence-downloaded"] as const)
      await recordSealedDownload(auditor, id, kind);
    expect(await catchRefusal(recordReadToEnd(auditor, about))).toBe("not-permitted");
    expect(await timelineEventKinds(id)).toEqual(["offered"]);
    await recordReadToEnd(signatory, about);
    expect(await timelineEventKinds(id)).toEqual(["offered", "read-to-end"]);
  });

  it("stores no more refused attempts than an evidence file can hold", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const line = { agreementId: id, partnerId: partnerIdOf(signatory), kind: "attempt-refused", at: signatory.at };
    await writeUnaudited(testSystem(), (tx) =>
      tx.insert(agreementEvent).values(Array.from({ length: 999 }, () => line)),
    );
    for (let time = 0; time < 3; time += 1) await recordRefusedAttempt(signatory, id, "wrong-code");
    expect((await timelineEventKinds(id)).filter((kind) => kind === "attempt-refused")).toHaveLength(1_000);
  });

  it("refuses entries by another company", async () => {
    const { id } = await makeOfferedAgreement();
    const stranger = await makeSigner(["signatory"], await makeAgreementCompany());
    expect(await catchRefusal(recordReading(stranger, "opened", { id, language: "fr" }))).toBe("not-found");
    expect(await timelineEventKinds(id)).toEqual(["offered"]);
  });
});

describe("a reading link", () => {
  const readable = (hash: string, at?: Date) =>
    read(visitorActor(hash), (tx) => tx.select({ id: agreement.id }).from(agreement)).then((rows) => ({ rows, at }));

  it("opens one agreement and nothing else, for a day, until it is revoked", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    await makeOfferedAgreement();
    const { id: shareId, expiresAt } = await shareAgreement(signatory, { id, tokenHash: `hash-${id}` });
    expect(Date.parse(expiresAt) - signatory.at.getTime()).toBe(day);
    expect((await readable(`hash-${id}`)).rows).toEqual([{ id }]);
    expect((await readable("hash-of-nothing")).rows).toEqual([]);
    await revokeShare(signatory, { id: shareId });
    expect((await readable(`hash-${id}`)).rows).toEqual([]);
  });

  it("expires after a day", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    await shareAgreement(later(signatory, -day - 1), { id, tokenHash: `hash-${id}` });
    expect((await readable(`hash-${id}`)).rows).toEqual([]);
  });

  it("is given by owners and signatories, never by staff", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const input = { id, tokenHash: "never" };
    expect(await catchRefusal(shareAgreement(await makeSigner(["viewer"], partnerIdOf(signatory)), input))).toBe(
      "not-permitted",
    );
    expect(await catchRefusal(shareAgreement(await makeSigner(["countersigner"]), input))).toBe("not-permitted");
    const rows = await read(testSystem(), (tx) =>
      tx.select().from(agreementShare).where(eq(agreementShare.agreementId, id)),
    );
    expect(rows).toEqual([]);
  });

  it("cannot write or sign", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    await shareAgreement(signatory, { id, tokenHash: `hash-${id}` });
    const shown = await shownSigning(id);
    expect(await catchRefusal(signAgreement(visitorActor(`hash-${id}`), shown))).not.toBe("none");
    expect(await catchRefusal(recordReading(visitorActor(`hash-${id}`), "opened", { id, language: "fr" }))).toBe(
      "not-found",
    );
    expect(await timelineEventKinds(id)).toEqual(["offered", "shared"]);
  });
});
