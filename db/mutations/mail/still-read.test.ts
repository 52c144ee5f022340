import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { gatherDue } from "@/db/mutations/mail/gather";
import { leaseDueEmails } from "@/db/mutations/mail/queue";
import { undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { letterStates, lettersKept, since, start, tell } from "@/db/testing/daily-mail";
import { emailsAbout, makeActivity, makeCredential } from "@/db/testing/declaration/rows";
import { changeAccount, makeActor, makePartner, partnerIdOf } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { later } from "@/lib/actor";

/** Gathering takes the letters of all readers, so this test has a database of its own. */
const asOwner = withOwnDatabase();
beforeEach(() => asOwner("DELETE FROM mail"));

describe("what a reader may no longer know", () => {
  const revenue = { kind: "activity", activity: "licence-revenue", on: "2020-02", customer: "Quai" } as const;

  it("is not told once they left the company, or their account is disabled", async () => {
    const [gone, disabled] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const ids = [await tell(gone), await tell(gone), await tell(disabled)];
    await asOwner("UPDATE membership SET ended_at = now() WHERE account_id = $1", [gone.accountId]);
    await changeAccount(disabled.accountId ?? "", { disabledAt: start });
    await gatherDue(since(15));
    expect(await letterStates(ids)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(await leaseDueEmails(since(15), 10)).toEqual([]);
  });

  it("leaves the rest of the letter: revenue is not told to who no longer sees it", async () => {
    const reader = await makeActor(["finance"]);
    const ids = [await tell(reader, { claim: revenue }), await tell(reader), await tell(reader)];
    await asOwner("UPDATE membership SET roles = '{contributor}' WHERE account_id = $1", [reader.accountId]);
    await gatherDue(since(15));
    expect(await letterStates(ids)).toEqual(["cancelled", "gathered", "gathered"]);
    const letter = (await lettersKept()).find(({ template }) => template === "gathered");
    expect(letter?.subject).toContain("2 declarations verified");
    expect(letter?.textBody).not.toContain("Quai");
  });

  it("is told to the vendor's team, who declared it for the company", async () => {
    const staff = await makeActor(["reviewer"]);
    const partnerId = await makePartner();
    const ids = [await tell(staff, { claim: revenue, partnerId }), await tell(staff, { partnerId })];
    await gatherDue(since(15));
    expect(await letterStates(ids)).toEqual(["gathered", "gathered"]);
  });

  it("is no decision that was taken back, and of several about one declaration only the newest; messages all stay", async () => {
    const reader = await makeActor(["owner"]);
    const subjectId = randomUUID();
    const asked = await tell(reader, { subjectId, decision: "more-asked", note: "asked" });
    const said = await tell(reader, { subjectId, decision: "commented", note: "said", minutes: 1 });
    const verified = await tell(reader, { subjectId, minutes: 5 });
    await gatherDue(since(15));
    expect(await letterStates([asked, said, verified])).toEqual(["cancelled", "gathered", "gathered"]);

    const id = await makeCredential(reader);
    const reviewer = await makeActor(["reviewer"]);
    const target = { kind: "credential" as const, id, rowVersion: 1 };
    const { undo: reviewId } = await verifyDeclaration(reviewer, target);
    await undoReview(later(reviewer, 1_000), { reviewId: reviewId ?? "" });
    expect((await emailsAbout(id)).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("goes to the company's owners where the person who declared it has left, or sees revenue no longer", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const [gone, demoted] = [
      await makeActor(["contributor"], { partnerId }),
      await makeActor(["finance"], { partnerId }),
    ];
    const declared = { kind: "credential" as const, id: await makeCredential(gone), rowVersion: 1 };
    const revenueId = await makeActivity(demoted, {
      kind: "licence-revenue",
      occurredOn: "2019-09-01",
      amountCents: 100,
    });
    await asOwner("UPDATE membership SET ended_at = now() WHERE account_id = $1", [gone.accountId]);
    await asOwner("UPDATE membership SET roles = '{viewer}' WHERE account_id = $1", [demoted.accountId]);
    const reviewer = await makeActor(["reviewer"]);
    await verifyDeclaration(reviewer, declared);
    await verifyDeclaration(reviewer, { kind: "activity", id: revenueId, rowVersion: 1 });
    const told = [...(await emailsAbout(declared.id)), ...(await emailsAbout(revenueId))];
    expect(told.map(({ to }) => to)).toEqual([`${owner.accountId}@test.example`, `${owner.accountId}@test.example`]);
  });
});
