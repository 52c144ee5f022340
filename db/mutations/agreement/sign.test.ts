import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEvent } from "@/db/schema/record";
import {
  agreementRow,
  giveMandate,
  listSignatures,
  makeAgreementCompany,
  makeOfferedAgreement,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later, mintActor } from "@/lib/actor";
import { signerSchema } from "@/lib/agreement/evidence/schema";
import { signAgreement } from "./sign";

const eventsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)));

const ready = async () => {
  const offer = await makeOfferedAgreement();
  const shown = await shownSigning(offer.id);
  await stepUpFor(offer.signatory, shown);
  return { ...offer, shown };
};

describe("signing", () => {
  it("signs once, and stores who, how, what was consented to and the hash that was shown", async () => {
    const { signatory, shown, id, mandateId } = await ready();
    const signed = await signAgreement(signatory, shown);
    expect(signed).toMatchObject({ id, documentSha256: shown.documentSha256 });
    const [row] = await listSignatures(id);
    expect(row).toMatchObject({ side: "partner", mandateId, accountId: signatory.accountId });
    const evidence = signerSchema.parse(row?.evidence);
    expect(evidence.authentication.stepUp.boundToSha256).toBe(shown.documentSha256);
    expect(evidence.technical.ip).toBe("127.0.0.1");
    expect((await agreementRow(id)).state).toBe("partner-signed");
    expect(await timelineEventKinds(id)).toEqual(["offered", "step-up", "signed"]);
  });

  it("makes one signature, one event and one email a reader of fifty posts at once", async () => {
    const { signatory, shown, id } = await ready();
    for (let n = 1; n < 50; n += 1) await stepUpFor(signatory, shown);
    const answers = await Promise.all(Array.from({ length: 50 }, () => catchRefusal(signAgreement(signatory, shown))));
    expect(answers.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["none", "already-signed"]));
    expect(await listSignatures(id)).toHaveLength(1);
    expect((await eventsOf(id)).filter(({ kind }) => kind === "agreement.signed")).toHaveLength(1);
    const letters = (await emailsAbout(id)).filter(({ template }) => template === "agreement-signed");
    expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
  });

  it("answers the same form posted again with the first answer", async () => {
    const { signatory, shown } = await ready();
    const keyed = mintActor({ ...signatory, idempotencyKey: randomUUID() });
    const first = await signAgreement(keyed, shown);
    expect(await signAgreement(keyed, shown)).toEqual(first);
  });

  it("refuses members without the signatory role, whatever their other roles", async () => {
    const { shown, signatory } = await ready();
    for (const role of ["owner", "contributor", "finance", "viewer"] as const) {
      const other = await makeSigner([role], partnerIdOf(signatory));
      await giveMandate(other);
      await stepUpFor(other, shown);
      expect(await catchRefusal(signAgreement(other, shown))).toBe("not-permitted");
    }
  });

  it("refuses staff, who never sign for the partner", async () => {
    const { shown } = await ready();
    const staff = await makeSigner(["countersigner", "programme-manager", "administrator"]);
    await stepUpFor(staff, shown);
    expect(await catchRefusal(signAgreement(staff, shown))).toBe("not-permitted");
  });

  it("does not know the agreement of another company", async () => {
    const { shown } = await ready();
    const stranger = await makeSigner(["signatory"], await makeAgreementCompany());
    await giveMandate(stranger);
    await stepUpFor(stranger, shown);
    expect(await catchRefusal(signAgreement(stranger, shown))).toBe("not-found");
  });

  it.each([
    ["none at all", { state: "withdrawn" }],
    ["one that was rejected", { state: "rejected" }],
    ["one staff has questions about", { state: "more-asked" }],
    ["one that has ended", { untilOn: "2019-10-01" }],
    ["one that has not begun", { fromOn: "2019-10-02" }],
  ] as const)("refuses a mandate that is %s", async (_, fields) => {
    const { signatory, shown, mandateId } = await ready();
    await setMandate(mandateId, fields);
    expect(await catchRefusal(signAgreement(signatory, shown))).toBe("mandate-required");
  });

  it("refuses a mandate held by a colleague", async () => {
    const { signatory, shown } = await ready();
    const second = await makeSigner(["signatory"], partnerIdOf(signatory));
    await stepUpFor(second, shown);
    expect(await catchRefusal(signAgreement(second, shown))).toBe("mandate-required");
  });

  it.each(["read", "authority", "electronic"] as const)("refuses without the box %s", async (box) => {
    const { signatory, shown, id } = await ready();
    const unticked = { ...shown, [box]: false } as unknown as typeof shown;
    expect(await catchRefusal(signAgreement(signatory, unticked))).toBe("consent-required");
    expect(await listSignatures(id)).toHaveLength(0);
  });

  it("refuses a document that is not the one shown, and a row that changed", async () => {
    const { signatory, shown } = await ready();
    const other = { ...shown, documentSha256: "0".repeat(64) };
    expect(await catchRefusal(signAgreement(signatory, other))).toBe("document-changed");
    const english = await shownSigning(shown.id, "en");
    expect(await catchRefusal(signAgreement(signatory, { ...shown, language: english.language }))).toBe(
      "document-changed",
    );
    expect(await catchRefusal(signAgreement(signatory, { ...shown, rowVersion: shown.rowVersion + 1 }))).toBe("stale");
  });

  it("refuses after the offer's thirty days, even before the job has run", async () => {
    const { signatory, shown } = await ready();
    const late = later(signatory, 30 * 86_400_000);
    await stepUpFor(late, shown);
    expect(await catchRefusal(signAgreement(late, shown))).toBe("offer-expired");
  });

  it("refuses an account whose address was never verified, and a request that does not say where it comes from", async () => {
    const { signatory, shown } = await ready();
    const hidden: Actor = mintActor({ ...signatory, request: { id: "r", ip: "", userAgent: "test" } });
    expect(await catchRefusal(signAgreement(hidden, shown))).toBe("origin-missing");
    expect((await agreementRow(shown.id)).state).toBe("offered");
  });
});

describe("the step-up", () => {
  it("is needed", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    expect(await catchRefusal(signAgreement(signatory, await shownSigning(id)))).toBe("step-up-required");
  });

  it("of one document fails on another", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    await stepUpFor(signatory, await shownSigning(id, "en"));
    expect(await catchRefusal(signAgreement(signatory, await shownSigning(id, "fr")))).toBe("step-up-elsewhere");
  });

  it("of one purpose fails for another", async () => {
    const { signatory, id } = await makeOfferedAgreement();
    const shown = await shownSigning(id);
    await stepUpFor(signatory, shown, "agreement.countersign");
    expect(await catchRefusal(signAgreement(signatory, shown))).toBe("step-up-elsewhere");
  });

  it("expires after five minutes", async () => {
    const { signatory, shown } = await ready();
    expect(await catchRefusal(signAgreement(later(signatory, 300_001), shown))).toBe("step-up-expired");
    expect((await signAgreement(later(signatory, 300_000), shown)).id).toBe(shown.id);
  });

  it("of a colleague is refused", async () => {
    const { signatory, shown } = await ready();
    const second = await makeSigner(["signatory"], partnerIdOf(signatory));
    await giveMandate(second);
    expect(await catchRefusal(signAgreement(second, shown))).toBe("step-up-required");
  });
});
