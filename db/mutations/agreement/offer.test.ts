import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listOffers } from "@/db/queries/agreement/jobs";
import { agreement, agreementEvent, agreementShare } from "@/db/schema/agreement";
import {
  agreementRow,
  ensureProgramme,
  kindsNoted,
  makeCompany,
  makeOffer,
  makeSigner,
  offerOf,
  shownOf,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { lettersAbout } from "@/db/testing/declaration/rows";
import { refusalOf } from "@/db/testing/declaration/typed";
import { companyOf, systemOf, visitor } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { keepBooks, read } from "@/db/transaction";
import { later } from "@/lib/actor";
import { declineAgreement, refuseAgreement, returnAgreement, terminateAgreement, withdrawAgreement } from "./close";
import { prepareAgreement } from "./offer";
import { expireOffer, reminderDue, remindOfOffer } from "./offer-reminder";
import { revokeShare, shareAgreement } from "./share";
import { signAgreement } from "./sign";
import { noteReading, noteRefusedAttempt } from "./timeline";

const day = 86_400_000;
const reason = "La raison sociale a changé";

const signed = async () => {
  const offer = await makeOffer();
  const shown = await shownOf(offer.id);
  await stepUpFor(offer.signatory, shown);
  await signAgreement(offer.signatory, shown);
  return { ...offer, countersigner: await makeSigner(["countersigner"]) };
};

const closeInput = async (id: string) => ({ id, rowVersion: (await agreementRow(id)).rowVersion, reason });

describe("the offer", () => {
  it("is drafted and offered in one act, open for thirty days, and told to those who may sign or decide", async () => {
    const { signatory, id } = await makeOffer();
    const row = await agreementRow(id);
    expect(row.state).toBe("offered");
    expect(row.offerExpiresAt?.getTime()).toBe(signatory.at.getTime() + 30 * day);
    expect((await lettersAbout(id)).map(({ template }) => template)).toEqual(["agreement-offered"]);
  });

  it("is one at a time, however many ask at once", async () => {
    await ensureProgramme();
    const owner = await makeSigner(["owner"], await makeCompany());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => refusalOf(prepareAgreement(owner, offerOf(owner)))),
    );
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["none", "agreement-already-open"]));
  });

  it("is refused to contributors, and for another company", async () => {
    await ensureProgramme();
    const contributor = await makeSigner(["contributor"], await makeCompany());
    expect(await refusalOf(prepareAgreement(contributor, offerOf(contributor)))).toBe("not-permitted");
    const owner = await makeSigner(["owner"], await makeCompany());
    const other = await makeCompany();
    expect(await refusalOf(prepareAgreement(owner, offerOf(owner, { partnerId: other })))).toBe("not-permitted");
  });

  it("is refused when the company changed while its documents were written", async () => {
    await ensureProgramme();
    const owner = await makeSigner(["owner"], await makeCompany());
    expect(await refusalOf(prepareAgreement(owner, offerOf(owner, { companyRowVersion: 2 })))).toBe("stale");
    expect(await refusalOf(prepareAgreement(owner, offerOf(owner, { annexes: ["cloud-services"] })))).toBe("stale");
  });

  it("expires by the portal's job, not a day early", async () => {
    const { signatory, id } = await makeOffer();
    const at = (days: number) => systemOf(new Date(signatory.at.getTime() + days * day));
    expect(await refusalOf(expireOffer(at(29.9), id))).toBe("agreement-moved-on");
    await expireOffer(at(30), id);
    expect((await agreementRow(id)).state).toBe("expired");
  });

  it("is recalled once on days 3, 7 and 14", async () => {
    const { signatory, id } = await makeOffer();
    const at = new Date(signatory.at.getTime() + 3 * day);
    expect(reminderDue(signatory.at, new Date(at.getTime() - 1))).toBeNull();
    expect(reminderDue(signatory.at, at)).toBe(3);
    const reminded = async () => (await listOffers(systemOf(at))).find((one) => one.id === id)?.reminded;
    expect(await reminded()).toBe(0);
    await remindOfOffer(systemOf(at), id, 3);
    expect(await reminded()).toBe(3);
    expect(await refusalOf(remindOfOffer(systemOf(at), id, 3))).toBe("agreement-moved-on");
    await remindOfOffer(systemOf(at), id, 14);
    expect(await refusalOf(remindOfOffer(systemOf(at), id, 7))).toBe("agreement-moved-on");
    expect((await kindsNoted(id)).filter((kind) => kind === "reminded")).toHaveLength(2);
  });
});

describe("ending an agreement", () => {
  it("keeps the reason, tells every party and leaves the texts", async () => {
    const countersigner = await makeSigner(["countersigner"]);
    const { signatory, id } = await makeOffer();
    await declineAgreement(signatory, await closeInput(id));
    expect(await agreementRow(id)).toMatchObject({ state: "declined", closedReason: reason });
    const told = (await lettersAbout(id)).filter(({ template }) => template === "agreement-declined");
    const emails = told.map(({ to }) => to);
    expect(emails).toContain(`${signatory.accountId}@test.example`);
    expect(emails).toContain(`${countersigner.accountId}@test.example`);
    expect(told.every(({ text }) => text.includes("Reason given") || text.includes(reason))).toBe(true);
    expect((await shownOf(id)).documentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("lets each side do only what is its own to do", async () => {
    const { signatory, id, countersigner } = await signed();
    const input = await closeInput(id);
    expect(await refusalOf(returnAgreement(signatory, input))).toBe("not-permitted");
    expect(await refusalOf(refuseAgreement(signatory, input))).toBe("not-permitted");
    expect(await refusalOf(terminateAgreement(signatory, input))).toBe("not-permitted");
    expect(await refusalOf(declineAgreement(countersigner, input))).toBe("not-permitted");
    expect(await refusalOf(returnAgreement(await makeSigner(["reviewer"]), input))).toBe("not-permitted");
  });

  it("returns or declines a signed agreement, and a new offer can follow", async () => {
    const { signatory, id, countersigner } = await signed();
    expect(await refusalOf(withdrawAgreement(countersigner, await closeInput(id)))).toBe("agreement-moved-on");
    await returnAgreement(countersigner, await closeInput(id));
    expect((await agreementRow(id)).state).toBe("returned");
    expect((await prepareAgreement(later(signatory, 1_000), offerOf(signatory))).id).not.toBe(id);
  });

  it("refuses a page that is out of date", async () => {
    const { signatory, id } = await makeOffer();
    const input = await closeInput(id);
    expect(await refusalOf(declineAgreement(signatory, { ...input, rowVersion: input.rowVersion + 1 }))).toBe("stale");
  });

  it("does not know another company's agreement", async () => {
    const { id } = await makeOffer();
    const stranger = await makeSigner(["owner", "signatory"], await makeCompany());
    expect(await refusalOf(declineAgreement(stranger, await closeInput(id)))).toBe("not-found");
  });
});

describe("the database itself", () => {
  it.each(["countersigned", "sealing", "in-force", "terminated", "draft"])("refuses offered to %s", async (state) => {
    const { id } = await makeOffer();
    const jump = keepBooks(systemOf(), async (tx) => {
      await tx.update(agreement).set({ state }).where(eq(agreement.id, id));
    });
    await expect(jump).rejects.toThrow();
    expect((await agreementRow(id)).state).toBe("offered");
  });

  it("keeps signatures, documents and timeline from being edited", async () => {
    const { id } = await signed();
    for (const table of ["agreement_signature", "agreement_document", "agreement_event"])
      await expect(
        asOwner((client) => client.query(`UPDATE ${table} SET partner_id = partner_id WHERE agreement_id = '${id}'`)),
      ).rejects.toThrow(/append-only/);
  });
});

describe("the timeline", () => {
  it("keeps each reading once a person and language, and every refused attempt", async () => {
    const { signatory, id } = await makeOffer();
    for (const language of ["fr", "fr", "en"] as const) await noteReading(signatory, "opened", { id, language });
    await noteRefusedAttempt(signatory, id, "wrong-code");
    await noteRefusedAttempt(signatory, id, "wrong-code");
    const kinds = await kindsNoted(id);
    expect(kinds.filter((kind) => kind === "opened")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "attempt-refused")).toHaveLength(2);
  });

  it("keeps no more refused attempts than an evidence file holds", async () => {
    const { signatory, id } = await makeOffer();
    const line = { agreementId: id, partnerId: companyOf(signatory), kind: "attempt-refused", at: signatory.at };
    await keepBooks(systemOf(), (tx) => tx.insert(agreementEvent).values(Array.from({ length: 999 }, () => line)));
    for (let time = 0; time < 3; time += 1) await noteRefusedAttempt(signatory, id, "wrong-code");
    expect((await kindsNoted(id)).filter((kind) => kind === "attempt-refused")).toHaveLength(1_000);
  });

  it("takes nothing from a stranger", async () => {
    const { id } = await makeOffer();
    const stranger = await makeSigner(["signatory"], await makeCompany());
    expect(await refusalOf(noteReading(stranger, "opened", { id, language: "fr" }))).toBe("not-found");
    expect(await kindsNoted(id)).toEqual(["offered"]);
  });
});

describe("a reading link", () => {
  const readable = (hash: string, at?: Date) =>
    read(visitor(hash), (tx) => tx.select({ id: agreement.id }).from(agreement)).then((rows) => ({ rows, at }));

  it("opens one agreement and nothing else, for a day, until it is revoked", async () => {
    const { signatory, id } = await makeOffer();
    await makeOffer();
    const { id: shareId, expiresAt } = await shareAgreement(signatory, { id, tokenHash: `hash-${id}` });
    expect(Date.parse(expiresAt) - signatory.at.getTime()).toBe(day);
    expect((await readable(`hash-${id}`)).rows).toEqual([{ id }]);
    expect((await readable("hash-of-nothing")).rows).toEqual([]);
    await revokeShare(signatory, { id: shareId });
    expect((await readable(`hash-${id}`)).rows).toEqual([]);
  });

  it("dies after a day", async () => {
    const { signatory, id } = await makeOffer();
    await shareAgreement(later(signatory, -day - 1), { id, tokenHash: `hash-${id}` });
    expect((await readable(`hash-${id}`)).rows).toEqual([]);
  });

  it("is given by owners and signatories, never by staff", async () => {
    const { signatory, id } = await makeOffer();
    const input = { id, tokenHash: "never" };
    expect(await refusalOf(shareAgreement(await makeSigner(["viewer"], companyOf(signatory)), input))).toBe(
      "not-permitted",
    );
    expect(await refusalOf(shareAgreement(await makeSigner(["countersigner"]), input))).toBe("not-permitted");
    const rows = await read(systemOf(), (tx) =>
      tx.select().from(agreementShare).where(eq(agreementShare.agreementId, id)),
    );
    expect(rows).toEqual([]);
  });

  it("cannot write or sign", async () => {
    const { signatory, id } = await makeOffer();
    await shareAgreement(signatory, { id, tokenHash: `hash-${id}` });
    const shown = await shownOf(id);
    expect(await refusalOf(signAgreement(visitor(`hash-${id}`), shown))).not.toBe("none");
    expect(await refusalOf(noteReading(visitor(`hash-${id}`), "opened", { id, language: "fr" }))).toBe("not-found");
    expect(await kindsNoted(id)).toEqual(["offered", "shared"]);
  });
});
