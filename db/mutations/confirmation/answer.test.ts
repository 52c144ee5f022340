import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { editActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { askCustomer } from "@/db/mutations/confirmation/ask";
import { rejectDeclaration, requestChanges, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { getActivity } from "@/db/queries/activity/list";
import { findCustomerLink } from "@/db/queries/confirmation/link";
import { getReviewItem } from "@/db/queries/review/item";
import { listQueue } from "@/db/queries/review/queue";
import { account } from "@/db/schema/account";
import { customerAnswer } from "@/db/schema/confirmation";
import { auditEvent } from "@/db/schema/record";
import { makeFile } from "@/db/testing/agreement/documents";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { answerAs, declareAsked, no, secretOf, someContact, yes } from "@/db/testing/confirmation/ask";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { activityInput, catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { confirmationLife } from "@/lib/confirmation/limits";

await ensureProgramme();

const target = (id: string, rowVersion = 1) => ({ kind: "activity" as const, id, rowVersion });
const deployment = async () => {
  const owner = await makeActor(["owner"]);
  return { owner, ...(await declareAsked(owner)) };
};
const stateOf = async (secret: string, at = new Date()): Promise<string | undefined> =>
  (await findCustomerLink(testSystem(at), hashLinkSecret(secret)))?.state;
const eventsOf = async (id: string): Promise<string[]> =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ kind: auditEvent.kind })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, id))
      .orderBy(auditEvent.seq);
    return rows.map(({ kind }) => kind);
  });

describe("a customer's yes", () => {
  it("verifies the deployment by the customer, keeps the word and the sentence, and tells who declared it", async () => {
    const { owner, id, secret } = await deployment();
    await answerAs(secret, yes);
    const seen = await getActivity(owner, id);
    expect(seen).toMatchObject({ state: "verified", verifiedBy: { who: "customer" }, reasonNote: null });
    expect(seen?.customers[0]?.answer).toMatchObject({
      tookPlace: true,
      outcome: "much-better",
      sentence: yes.sentence,
    });
    expect(await eventsOf(id)).toEqual(["activity.declared", "activity.customer-asked", "activity.customer-verified"]);
    const letters = await emailsAbout(id);
    expect(letters.map(({ template }) => template)).toEqual(["customer-asked", "customer-answered"]);
    expect(letters[1]?.subject).toContain("Mairie");
    const item = await getReviewItem(await makeActor(["reviewer"]), "activity", id, {});
    expect(item?.thread.at(-1)).toMatchObject({ decision: "accepted", by: null, isCustomer: true });
  });

  it("is good once, and nothing but the state of its link is left to see", async () => {
    const { secret } = await deployment();
    await answerAs(secret, yes);
    expect(await catchRefusal(answerAs(secret, yes))).toBe("customer-link-over");
    expect(await stateOf(secret)).toBe("answered");
    expect(await catchRefusal(answerAs("A".repeat(43), yes))).toBe("link-spent");
  });

  it("leaves a declaration with changes requested to the reviewer", async () => {
    const { owner, id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    await requestChanges(reviewer, { ...target(id), fields: ["proofFileId"], note: "The report, please." });
    await answerAs(secret, yes);
    expect(await getActivity(owner, id)).toMatchObject({ state: "more-asked", verifiedBy: null });
    expect((await eventsOf(id)).at(-1)).toBe("activity.customer-confirmed");
  });

  it("expires after thirty days", async () => {
    const { secret } = await deployment();
    const late = new Date(Date.now() + confirmationLife + 1_000);
    expect(await stateOf(secret, late)).toBe("expired");
    expect(await catchRefusal(answerAs(secret, yes, late))).toBe("customer-link-over");
  });
});

describe("a customer's no", () => {
  it("waits, flagged, for a reviewer who alone reads why, and tells the company in neutral words", async () => {
    const { owner, id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    await answerAs(secret, no);
    const seen = await getActivity(owner, id);
    expect(seen).toMatchObject({ state: "declared", may: { askCustomer: false } });
    expect(JSON.stringify(seen)).not.toContain(no.reason);
    const item = await getReviewItem(reviewer, "activity", id, {});
    expect(item?.customers[0]?.answer).toMatchObject({ tookPlace: false, reason: no.reason });
    const queue = await listQueue(reviewer, { kind: "activity" }, 5_000);
    expect(queue.items.find((one) => one.id === id)?.isDenied).toBe(true);
    const letters = await emailsAbout(id);
    const email = await read(testSystem(), (tx) =>
      tx
        .select({ email: account.email })
        .from(account)
        .where(eq(account.id, reviewer.accountId ?? "")),
    );
    expect(letters.filter(({ template }) => template === "customer-denied").map(({ to }) => to)).toContain(
      email[0]?.email,
    );
    expect(letters.every(({ text }) => !text.includes(no.reason))).toBe(true);
  });

  it("does not keep staff from verifying, with a reason that stays with the declaration", async () => {
    const { owner, id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    await answerAs(secret, no);
    expect(await catchRefusal(verifyDeclaration(reviewer, target(id)))).toBe("customer-unconfirmed note:note-required");
    await verifyDeclaration(reviewer, { ...target(id), note: "Signed acceptance report seen." });
    expect((await getActivity(owner, id))?.verifiedBy).toMatchObject({
      who: "staff",
      because: "Signed acceptance report seen.",
    });
  });
});

describe("a yes that verifies nothing by itself", () => {
  const changed = async (owner: Actor, id: string, fields: { customer?: string } = {}) => {
    const seen = await getActivity(owner, id);
    const { rowVersion = 0, reference = "" } = seen ?? {};
    await editActivity(owner, {
      ...activityInput.deployment,
      customer: "Mairie.",
      ...fields,
      reference,
      id,
      rowVersion,
    });
  };
  const askedOf = async (id: string): Promise<string[]> => (await emailsAbout(id)).map(({ template }) => template);

  it("a yes after a no is the reviewer's, who says why they verify it", async () => {
    const { owner, id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    await answerAs(secret, no);
    await changed(owner, id);
    const again = await secretOf(id, () => askCustomer(owner, { id, rowVersion: 2, contact: someContact() }));
    await answerAs(again, yes);
    expect(await getActivity(owner, id)).toMatchObject({ state: "declared", verifiedBy: null });
    expect(await askedOf(id)).toContain("customer-doubted");
    const verdict = verifyDeclaration(reviewer, target(id, 2));
    expect(await catchRefusal(verdict)).toBe("customer-unconfirmed note:note-required");
  });

  it("a yes is the reviewer's where the denied declaration was withdrawn and declared again", async () => {
    const owner = await makeActor(["owner"]);
    const customer = "Mairie de Brest";
    const first = await declareAsked(owner, someContact(), { customer });
    await answerAs(first.secret, no);
    await withdrawActivity(owner, { id: first.id, rowVersion: 1 });
    const again = await declareAsked(owner, someContact(), { customer: "MAIRIE de Brest" });
    await answerAs(again.secret, yes);
    expect(await getActivity(owner, again.id)).toMatchObject({ state: "declared", verifiedBy: null });
    const other = await declareAsked(owner, someContact(), { customer: "Mairie de Quimper" });
    await answerAs(other.secret, yes);
    expect(await getActivity(owner, other.id)).toMatchObject({ state: "verified" });
  });

  it("a yes from a mailbox that anybody can open is evidence, and the reviewers are told", async () => {
    const owner = await makeActor(["owner"]);
    const email = `${randomUUID()}@gmail.com`;
    const { id, secret } = await declareAsked(owner, someContact({ email }));
    await answerAs(secret, yes);
    expect(await getActivity(owner, id)).toMatchObject({ state: "declared", verifiedBy: null });
    expect((await eventsOf(id)).at(-1)).toBe("activity.customer-confirmed");
    expect(await askedOf(id)).toContain("customer-doubted");
    await verifyDeclaration(await makeActor(["reviewer"]), target(id));
    expect((await getActivity(owner, id))?.state).toBe("verified");
  });
});

describe("a reviewer", () => {
  it("says why where the customer was asked and has not answered, and the link then says so", async () => {
    const { id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    expect(await catchRefusal(verifyDeclaration(reviewer, target(id)))).toBe("customer-unconfirmed note:note-required");
    const { undo } = await verifyDeclaration(reviewer, { ...target(id), note: "Known to us." });
    expect(await stateOf(secret)).toBe("decided");
    expect(await catchRefusal(answerAs(secret, yes))).toBe("customer-link-over");
    await undoReview(later(reviewer, 1_000), { reviewId: undo ?? "" });
    expect(await stateOf(secret)).toBe("open");
  });

  it("needs no reason to reject, and none where nobody was asked", async () => {
    const { id, secret } = await deployment();
    const reviewer = await makeActor(["reviewer"]);
    await rejectDeclaration(reviewer, { ...target(id), reason: "duplicate", note: "" });
    expect(await stateOf(secret)).toBe("decided");
  });

  it("is told that the customer decided first", async () => {
    const { id, secret } = await deployment();
    await answerAs(secret, yes);
    const verdict = verifyDeclaration(await makeActor(["reviewer"]), { ...target(id), note: "Mine" });
    expect(await catchRefusal(verdict)).toBe("customer-verified");
  });
});

describe("a link", () => {
  it("stops where what it told is corrected, and stays where only the evidence changes", async () => {
    const { owner, id, secret } = await deployment();
    const seen = await getActivity(owner, id);
    const same = { ...activityInput.deployment, reference: seen?.reference ?? "", id };
    const proofFileId = await makeFile(owner, "delivery.pdf");
    await editActivity(owner, { ...same, proofFileId, rowVersion: 1 });
    expect(await stateOf(secret)).toBe("open");
    await editActivity(owner, { ...same, customer: "Mairie de Lyon", rowVersion: 2 });
    expect(await stateOf(secret)).toBe("changed");
    expect(await catchRefusal(answerAs(secret, yes))).toBe("customer-link-over");
  });

  it("stops where the declaration is withdrawn", async () => {
    const { owner, id, secret } = await deployment();
    await withdrawActivity(owner, { id, rowVersion: 1 });
    expect(await stateOf(secret)).toBe("withdrawn");
  });

  it("answers nothing from an address that has become one of the company's own", async () => {
    const owner = await makeActor(["owner"]);
    const contact = someContact();
    const { secret } = await declareAsked(owner, contact);
    await makeActor(["viewer"], {
      partnerId: partnerIdOf(owner),
      account: (id) => ({ email: `${id}@${contact.email.split("@")[1]}` }),
    });
    expect(await catchRefusal(answerAs(secret, yes))).toBe("customer-is-partner");
  });
});

it("keeps what a customer said from another company and from every change", async () => {
  const { id, secret } = await deployment();
  await answerAs(secret, no);
  const stranger = await makeActor(["owner"], { partnerId: await makePartner() });
  expect(await getActivity(stranger, id)).toBeNull();
  expect(
    await read(stranger, (tx) => tx.select().from(customerAnswer).where(eq(customerAnswer.activityId, id))),
  ).toEqual([]);
});
