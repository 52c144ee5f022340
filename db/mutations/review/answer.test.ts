import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  commentOnDeclaration,
  rejectDeclaration,
  requestChanges,
  undoReview,
  verifyDeclaration,
} from "@/db/mutations/review/answer";
import { listThread } from "@/db/queries/review/item";
import { activity, credential } from "@/db/schema/claim";
import { auditEvent } from "@/db/schema/record";
import { emailsAbout, makeActivity, makeCredential, makeMandate } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later, mintActor } from "@/lib/actor";

const stateOf = async (id: string) => {
  const [row] = await read(testSystem(), (tx) => tx.select().from(credential).where(eq(credential.id, id)));
  if (!row) throw new Error("No such credential");
  return row;
};
const eventsAbout = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)).orderBy(auditEvent.seq));

const arrange = async () => {
  const partner = await makeActor(["contributor"]);
  const id = await makeCredential(partner);
  const reviewer = await makeActor(["reviewer"]);
  return { partner, reviewer, target: { kind: "credential" as const, id, rowVersion: 1 } };
};
const more = { fields: ["earnedOn"], note: "The scan shows 2018." };

describe("a decision", () => {
  it("verifies a declaration, records it on the company's chain and emails the person who made it", async () => {
    const { partner, reviewer, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    expect(await stateOf(target.id)).toMatchObject({ state: "verified", decidedBy: reviewer.accountId, rowVersion: 2 });
    const [event] = await eventsAbout(target.id);
    expect(event).toMatchObject({ kind: "credential.verified", partnerId: partnerIdOf(partner) });
    const [letter] = await emailsAbout(target.id);
    expect(letter).toMatchObject({ template: "review-accepted", to: `${partner.accountId}@test.example` });
    expect(letter?.text).toContain(`/fr/people/credentials/${target.id}`);
  });

  it("gives the reason of a rejection in the email", async () => {
    const { reviewer, target } = await arrange();
    await rejectDeclaration(reviewer, { ...target, reason: "wrong-person", note: "" });
    expect(await stateOf(target.id)).toMatchObject({ state: "rejected", reasonCode: "wrong-person" });
    const [letter] = await emailsAbout(target.id);
    expect(letter?.text).toContain("au nom d’une autre personne");
  });

  it("keeps the named fields when changes are requested", async () => {
    const { reviewer, target } = await arrange();
    await requestChanges(reviewer, { ...target, ...more });
    expect(await stateOf(target.id)).toMatchObject({
      state: "more-asked",
      askedFields: ["earnedOn"],
      reasonNote: more.note,
    });
  });

  it("lets one of two reviewers win, and tells the other who decided what", async () => {
    const { reviewer, target } = await arrange();
    const second = await makeActor(["reviewer"]);
    const outcomes = await Promise.allSettled([
      verifyDeclaration(reviewer, target),
      rejectDeclaration(second, { ...target, reason: "expired", note: "" }),
    ]);
    const lost = outcomes.find((one) => one.status === "rejected");
    const row = await stateOf(target.id);
    const winner = row.decidedBy === reviewer.accountId ? reviewer : second;
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toMatchObject({
      code: "already-decided",
      params: { by: `Person ${winner.accountId?.slice(0, 8)}`, decision: row.state },
    });
    expect(await eventsAbout(target.id)).toHaveLength(1);
    expect(await emailsAbout(target.id)).toHaveLength(1);
  });

  it("is refused on a row that changed since it was read", async () => {
    const { reviewer, target } = await arrange();
    await expect(verifyDeclaration(reviewer, { ...target, rowVersion: 7 })).rejects.toMatchObject({ code: "stale" });
  });

  it("is never taken by the person who made the declaration", async () => {
    const { partner, target } = await arrange();
    const both = mintActor({ ...(await makeActor(["reviewer"])), accountId: partner.accountId });
    await expect(verifyDeclaration(both, target)).rejects.toMatchObject({ code: "not-permitted" });
    expect((await stateOf(target.id)).state).toBe("declared");
  });

  it.each(["countersigner", "auditor", "administrator"] as const)("is refused to the role %s", async (role) => {
    const { target } = await arrange();
    await expect(verifyDeclaration(await makeActor([role]), target)).rejects.toMatchObject({ code: "not-permitted" });
  });

  it("is refused to the company itself, and does not exist for another company", async () => {
    const { partner, target } = await arrange();
    const owner = await makeActor(["owner"], { partnerId: partnerIdOf(partner) });
    await expect(verifyDeclaration(owner, target)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(verifyDeclaration(await makeActor(["owner"]), target)).rejects.toMatchObject({ code: "not-found" });
  });

  it("covers activity and mandates as well, the latter by a countersigner too", async () => {
    const partner = await makeActor(["owner"]);
    const countersigner = await makeActor(["countersigner"]);
    const mandate = { kind: "mandate" as const, id: await makeMandate(partner), rowVersion: 1 };
    const sale = { kind: "activity" as const, id: await makeActivity(partner), rowVersion: 1 };
    await verifyDeclaration(countersigner, mandate);
    await expect(verifyDeclaration(countersigner, sale)).rejects.toMatchObject({ code: "not-permitted" });
    await verifyDeclaration(await makeActor(["programme-manager"]), sale);
    const [row] = await read(testSystem(), (tx) => tx.select().from(activity).where(eq(activity.id, sale.id)));
    expect(row?.state).toBe("verified");
    expect((await eventsAbout(mandate.id))[0]?.kind).toBe("mandate.verified");
  });
});

const undoIdOf = async (decided: Promise<{ undo: string | null }>): Promise<{ reviewId: string }> => {
  const { undo } = await decided;
  if (!undo) throw new Error("This decision cannot be undone");
  return { reviewId: undo };
};

describe("undoing", () => {
  it("puts the declaration back in the queue and cancels the email", async () => {
    const { reviewer, target } = await arrange();
    const before = await stateOf(target.id);
    const taken = await undoIdOf(requestChanges(reviewer, { ...target, ...more }));
    await undoReview(later(reviewer, 9_000), taken);
    expect(await stateOf(target.id)).toMatchObject({
      state: "declared",
      submittedAt: before.submittedAt,
      askedFields: [],
      decidedBy: null,
      reasonNote: null,
      rowVersion: 3,
    });
    expect((await emailsAbout(target.id)).map((one) => one.state)).toEqual(["cancelled"]);
    const kinds = (await eventsAbout(target.id)).map((one) => one.kind);
    expect(kinds).toEqual(["credential.more-asked", "credential.review-undone"]);
    const thread = await listThread(reviewer, "credential", target.id);
    expect(thread.map((one) => one.decision)).toEqual(["more-asked", "undone"]);
  });

  it("is too late after fifteen seconds, and a second time", async () => {
    const { reviewer, target } = await arrange();
    const taken = await undoIdOf(verifyDeclaration(reviewer, target));
    await expect(undoReview(later(reviewer, 15_001), taken)).rejects.toMatchObject({ code: "undo-too-late" });
    await undoReview(later(reviewer, 14_000), taken);
    await expect(undoReview(later(reviewer, 14_500), taken)).rejects.toMatchObject({ code: "undo-too-late" });
  });

  it("is for the reviewer who decided, and no one else", async () => {
    const { reviewer, target } = await arrange();
    const taken = await undoIdOf(verifyDeclaration(reviewer, target));
    await expect(undoReview(await makeActor(["reviewer"]), taken)).rejects.toMatchObject({ code: "not-permitted" });
  });

  it("is possible because emails are held back for fifteen seconds", async () => {
    const { reviewer, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    const [letter] = await emailsAbout(target.id);
    expect(letter?.gatherFrom?.getTime()).toBe(reviewer.at.getTime() + 15_000);
  });

  it("lets the declaration be decided again", async () => {
    const { reviewer, target } = await arrange();
    await undoReview(reviewer, await undoIdOf(verifyDeclaration(reviewer, target)));
    await rejectDeclaration(later(reviewer, 5_000), { ...target, rowVersion: 3, reason: "expired", note: "" });
    expect((await stateOf(target.id)).state).toBe("rejected");
  });
});

describe("a comment", () => {
  it("comes from the company or from staff, and decides nothing", async () => {
    const { partner, reviewer, target } = await arrange();
    const { kind, id } = target;
    await commentOnDeclaration(reviewer, { kind, id, note: "Which version?" });
    await commentOnDeclaration(later(partner, 1_000), { kind, id, note: "6.5" });
    expect((await stateOf(id)).state).toBe("declared");
    expect((await listThread(partner, kind, id)).map((one) => one.note)).toEqual(["Which version?", "6.5"]);
    expect((await emailsAbout(id)).map((one) => one.template)).toEqual(["review-commented"]);
  });

  it("on revenue does not exist for a reader who may not see revenue", async () => {
    const finance = await makeActor(["finance"]);
    const contributor = await makeActor(["contributor"], { partnerId: partnerIdOf(finance) });
    const about = { kind: "activity" as const, id: await makeActivity(finance) };
    await commentOnDeclaration(finance, { ...about, note: "A year of sales" });
    await expect(commentOnDeclaration(contributor, { ...about, note: "Which?" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(verifyDeclaration(contributor, { ...about, rowVersion: 1 })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listThread(contributor, "activity", about.id)).toEqual([]);
    expect(await listThread(finance, "activity", about.id)).toHaveLength(1);
  });

  it("is refused to a viewer, to an auditor, and unknown to another company", async () => {
    const { partner, target } = await arrange();
    const comment = (actor: Actor) => commentOnDeclaration(actor, { kind: target.kind, id: target.id, note: "?" });
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(partner) });
    await expect(comment(viewer)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(comment(await makeActor(["auditor"]))).rejects.toMatchObject({ code: "not-permitted" });
    const stranger = await makeActor(["owner"]);
    await expect(comment(stranger)).rejects.toMatchObject({ code: "not-found" });
    expect(await listThread(stranger, target.kind, target.id)).toEqual([]);
  });
});
