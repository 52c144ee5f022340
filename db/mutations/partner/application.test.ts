import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import {
  saveApplication,
  startApplication,
  submitApplication,
  withdrawApplication,
} from "@/db/mutations/partner/application";
import {
  hashResumeToken,
  newResumePath,
  resumeToken,
  sendApplicationLink,
  spendApplicationLink,
} from "@/db/mutations/partner/application-link";
import { rejectDeclaration, requestChanges, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { findOwnApplication } from "@/db/queries/partner/application";
import { findLinkedApplication } from "@/db/queries/partner/application-link";
import { invitation } from "@/db/schema/account";
import { application, applicationLink } from "@/db/schema/partner";
import { auditEvent } from "@/db/schema/record";
import { emailsAbout, makeApplication, makeApplicationLink, partnersOf } from "@/db/testing/declaration/rows";
import { makeActor, testSystem, visitorActor } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { ApplicationData } from "@/lib/application/schema";
import { isSiren } from "@/lib/partner/siren";

const newSiren = (): string => {
  for (;;) {
    const siren = String(Math.floor(100_000_000 + Math.random() * 900_000_000));
    if (isSiren(siren)) return siren;
  }
};
const answers = (fields: Partial<ApplicationData> = {}): ApplicationData => ({
  companyName: "Atelier Nuage",
  siren: newSiren(),
  country: "FR",
  address: "3 rue du Port, 69002 Lyon",
  businessModels: ["reseller"],
  legacyLevel: "enterprise",
  contactName: "Nour Essai",
  ...fields,
});

const submitted = async (fields: Partial<ApplicationData> = {}) => {
  const { id, applicant } = await makeApplication();
  const data = answers(fields);
  await submitApplication(applicant, { sendsLetter: true, ...data, rowVersion: 1 });
  return { id, applicant, data, target: { kind: "application" as const, id, rowVersion: 2 } };
};
const kindsAbout = async (id: string) => {
  const events = await read(testSystem(), (tx) =>
    tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)).orderBy(auditEvent.seq),
  );
  expect(events.every((event) => event.partnerId === null)).toBe(true);
  return events.map((event) => event.kind);
};

const secretIn = (text = ""): string => text.match(/\/fr\/apply\/resume\/([\w-]{43})/)?.[1] ?? "";

/** The application that a letter's link leads to, while it is good. */
const applicationOf = async (text: string | undefined): Promise<string | null> => {
  const linked = await findLinkedApplication(testSystem(), hashLinkSecret(secretIn(text)));
  return linked?.isOpen ? linked.id : null;
};

describe("an application", () => {
  it("begins with an address, and is found again by the link in the email", async () => {
    const id = crypto.randomUUID();
    const applicant = visitorActor(hashResumeToken(resumeToken(id)));
    await startApplication(applicant, { id, email: "nour@test.example", locale: "fr", sendsLetter: true });
    const [letter] = await emailsAbout(id);
    expect(await applicationOf(letter?.text)).toBe(id);
    expect(await findOwnApplication(applicant)).toMatchObject({ id, state: "draft", email: "nour@test.example" });
  });

  it("is opened by a letter's link once, even for two clicks at the same moment, and by none that is a day old", async () => {
    const { id } = await makeApplication();
    const [linkHash, late] = [hashLinkSecret(await makeApplicationLink(id)), new Date(Date.now() + 24 * 3_600_000)];
    await expect(spendApplicationLink(testSystem(late), linkHash)).rejects.toMatchObject({ code: "link-spent" });
    expect(await findLinkedApplication(testSystem(late), linkHash)).toMatchObject({ id, isOpen: false });
    const clicks = await Promise.allSettled([1, 2, 3].map(() => spendApplicationLink(testSystem(), linkHash)));
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await findLinkedApplication(testSystem(), linkHash)).toMatchObject({ id, isOpen: false });
    expect(await kindsAbout(id)).toEqual(["application.link-used"]);
  });

  it("is not changed by reading its link, and is sent another link at its own e-mail only", async () => {
    const { id, token } = await makeApplication();
    const linkHash = hashLinkSecret(await makeApplicationLink(id));
    for (const _ of [1, 2, 3])
      expect(await findLinkedApplication(testSystem(), linkHash)).toMatchObject({ isOpen: true });
    expect(await kindsAbout(id)).toEqual([]);
    // The link of an old letter has no end: it counts as over, and its page sends a new one.
    expect(await findLinkedApplication(testSystem(), hashLinkSecret(token))).toMatchObject({ id, isOpen: false });
    await expect(spendApplicationLink(testSystem(), hashLinkSecret(token))).rejects.toMatchObject({
      code: "link-spent",
    });
    await sendApplicationLink(testSystem(), id);
    const [letter] = await emailsAbout(id);
    expect(await applicationOf(letter?.text)).toBe(id);
    expect(await kindsAbout(id)).toEqual(["application.link-sent"]);
  });

  it("lets no visitor write a link to another's application, or read one", async () => {
    const { id } = await makeApplication();
    const { applicant: other } = await makeApplication();
    await makeApplicationLink(id);
    await expect(writeUnaudited(other, (tx) => newResumePath(tx, other, id))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    for (const stranger of [other, visitorActor(), await makeActor(["owner"])])
      expect(await read(stranger, (tx) => tx.select().from(applicationLink))).toEqual([]);
  });

  it("is hidden from visitors with another link, or none", async () => {
    const { id } = await makeApplication({ state: "declared", submittedAt: new Date() });
    const { applicant: other } = await makeApplication();
    for (const stranger of [other, visitorActor(), await makeActor(["owner"])]) {
      expect(await read(stranger, (tx) => tx.select().from(application).where(eq(application.id, id)))).toEqual([]);
      expect((await findOwnApplication(stranger))?.id).not.toBe(id);
    }
    await expect(withdrawApplication(visitorActor(), { rowVersion: 1 })).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps what was typed, finished or not", async () => {
    const { applicant } = await makeApplication();
    const draft = { ...answers(), siren: "73", businessModels: [] };
    await saveApplication(applicant, { ...draft, rowVersion: 1 });
    expect((await findOwnApplication(applicant))?.data).toEqual(draft);
  });

  it("waits once it is submitted, is confirmed by email, and cannot be edited", async () => {
    const { id, applicant, data } = await submitted();
    expect(await findOwnApplication(applicant)).toMatchObject({ state: "declared", rowVersion: 2, askedFields: [] });
    expect((await emailsAbout(id)).map((one) => one.template)).toEqual(["application-submitted"]);
    expect(await kindsAbout(id)).toEqual(["application.submitted"]);
    const save = saveApplication(applicant, { ...data, rowVersion: 2 });
    await expect(save).rejects.toMatchObject({ code: "decided" });
    await expect(submitApplication(applicant, { sendsLetter: true, ...data, rowVersion: 1 })).rejects.toMatchObject({
      code: "stale",
    });
  });

  it("opens only the requested fields when changes are requested", async () => {
    const { id, applicant, data, target } = await submitted();
    const reviewer = await makeActor(["reviewer"]);
    await requestChanges(reviewer, { ...target, fields: ["address"], note: "The street is missing." });
    const letter = (await emailsAbout(id)).at(-1);
    expect(await applicationOf(letter?.text)).toBe(id);
    const wrong = submitApplication(applicant, { sendsLetter: true, ...data, companyName: "Other", rowVersion: 3 });
    await expect(wrong).rejects.toMatchObject({ code: "field-not-asked", fields: { companyName: "field-not-asked" } });
    await submitApplication(applicant, { sendsLetter: true, ...data, address: "4 rue du Port, Lyon", rowVersion: 3 });
    expect(await findOwnApplication(applicant)).toMatchObject({
      state: "declared",
      data: { ...data, address: "4 rue du Port, Lyon" },
    });
    expect((await kindsAbout(id)).at(-1)).toBe("application.resubmitted");
  });

  it("shows the reason of a rejection, and drops it when the rejection is undone", async () => {
    const { applicant, target } = await submitted();
    const reviewer = await makeActor(["reviewer"]);
    const { undo } = await rejectDeclaration(reviewer, { ...target, reason: "not-eligible", note: "" });
    expect(await findOwnApplication(applicant)).toMatchObject({ state: "rejected", reasonCode: "not-eligible" });
    await undoReview(reviewer, { reviewId: undo ?? "" });
    expect(await findOwnApplication(applicant)).toMatchObject({ state: "declared", reasonCode: null });
  });
});

describe("accepting an application", () => {
  it("founds the company and invites the applicant as its owner", async () => {
    const { id, data, target } = await submitted();
    const decided = await verifyDeclaration(await makeActor(["reviewer"]), target);
    expect(decided.undo).toBeNull();
    const [founded] = await partnersOf(id);
    expect(founded).toMatchObject({ name: data.companyName, siren: data.siren, legacyLevel: "enterprise" });
    const invitations = await read(testSystem(), (tx) =>
      tx
        .select()
        .from(invitation)
        .where(eq(invitation.partnerId, founded?.id ?? "")),
    );
    expect(invitations).toMatchObject([{ email: `${id}@test.example`, roles: ["owner"] }]);
    const letter = (await emailsAbout(id)).at(-1);
    const token = /\/fr\/invitation\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(hashResumeToken(token)).toBe(invitations[0]?.tokenHash);
    expect(await kindsAbout(id)).toEqual(["application.submitted", "application.accepted"]);
  });

  it("twice founds one company", async () => {
    const { id, target } = await submitted();
    const reviewers = [await makeActor(["reviewer"]), await makeActor(["reviewer"])];
    const outcomes = await Promise.allSettled(reviewers.map((reviewer) => verifyDeclaration(reviewer, target)));
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await partnersOf(id)).toHaveLength(1);
  });

  it("is refused where a partner already has the SIREN, and changes nothing", async () => {
    const first = await submitted();
    const second = await submitted({ siren: first.data.siren, companyName: "Atelier Nuage bis" });
    const reviewer = await makeActor(["reviewer"]);
    await verifyDeclaration(reviewer, first.target);
    await expect(verifyDeclaration(reviewer, second.target)).rejects.toMatchObject({
      code: "duplicate-siren",
      params: { name: "Atelier Nuage" },
    });
    expect((await findOwnApplication(second.applicant))?.state).toBe("declared");
    expect(await partnersOf(second.id)).toEqual([]);
  });

  it("keeps a foreign register number apart from a SIREN", async () => {
    const siren = newSiren();
    const { id, target } = await submitted({ country: "BE", siren });
    await verifyDeclaration(await makeActor(["reviewer"]), target);
    expect((await partnersOf(id))[0]?.siren).toBe(`BE ${siren}`);
  });

  it.each(["countersigner", "auditor", "administrator"] as const)("is refused to the role %s", async (role) => {
    const { target } = await submitted();
    await expect(verifyDeclaration(await makeActor([role]), target)).rejects.toMatchObject({ code: "not-permitted" });
  });
});
