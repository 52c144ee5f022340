import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { wasOfTeam } from "@/db/queries/confirmation/link";
import { listVerifiers } from "@/db/queries/confirmation/said";
import { getCustomerSummary } from "@/db/queries/confirmation/summary";
import { findNodeProof } from "@/db/queries/tier/node";
import { activity } from "@/db/schema/claim";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { answerAs, declareAsked, no, yes } from "@/db/testing/confirmation/ask";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";

await ensureProgramme();

describe("what customers say, added up", () => {
  it("counts who was asked and who confirmed, their words and their latest sentences, for the company and staff", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const asked = [
      await declareAsked(owner),
      await declareAsked(owner),
      await declareAsked(owner),
      await declareAsked(owner),
    ];
    await answerAs(asked[0]?.secret ?? "", yes);
    await answerAs(asked[1]?.secret ?? "", { ...yes, outcome: "transformed", sentence: "" });
    await answerAs(asked[2]?.secret ?? "", no);
    const summary = await getCustomerSummary(owner, partnerId);
    expect(summary).toMatchObject({ asked: 4, confirmed: 2, latest: [{ customer: "Mairie", sentence: yes.sentence }] });
    expect([...summary.words].sort((a, b) => a.count - b.count)).toEqual(
      expect.arrayContaining([
        { word: "much-better", count: 1 },
        { word: "transformed", count: 1 },
      ]),
    );
    expect(await getCustomerSummary(await makeActor(["auditor"]), partnerId)).toEqual(summary);
    const stranger = getCustomerSummary(await makeActor(["owner"]), partnerId);
    expect(await catchRefusal(stranger)).toBe("not-permitted");
  });
});

describe("a yes to a declaration that was corrected since", () => {
  it("is not counted, nor its word and its sentence, while the customer still counts as asked", async () => {
    const owner = await makeActor(["owner"]);
    const [kept, corrected] = [await declareAsked(owner), await declareAsked(owner)];
    for (const { secret } of [kept, corrected]) await answerAs(secret, yes);
    await writeUnaudited(testSystem(), (tx) =>
      tx.update(activity).set({ customer: "Port" }).where(eq(activity.id, corrected.id)),
    );
    expect(await getCustomerSummary(owner, partnerIdOf(owner))).toMatchObject({
      ...{ asked: 2, confirmed: 1, words: [{ word: yes.outcome, count: 1 }] },
      latest: [{ activityId: kept.id, sentence: yes.sentence }],
    });
  });
});

describe("the proof", () => {
  it("says by whose word each deployment is verified whose customer was asked", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const [confirmed, silent] = [await declareAsked(owner), await declareAsked(owner)];
    const plain = await makeDeployment(owner, { customer: "Port" });
    await answerAs(confirmed.secret, yes);
    const reviewer = await makeActor(["reviewer"]);
    await verifyDeclaration(reviewer, { kind: "activity", id: silent.id, rowVersion: 1, note: "Report seen." });
    await verifyDeclaration(reviewer, { kind: "activity", id: plain, rowVersion: 1 });
    const told = { [confirmed.id]: "customer", [silent.id]: "staff" };
    expect(await read(owner, (tx) => listVerifiers(tx, partnerId))).toEqual(told);
    expect((await findNodeProof(owner, partnerId, { node: "advanced", from: 0 }))?.verifiedBy).toEqual(told);
  });
});

it("knows who has or had a seat in the company that asks", async () => {
  const owner = await makeActor(["owner"]);
  const stranger = await makeActor(["owner"]);
  expect(await wasOfTeam(testSystem(), owner.accountId ?? "", partnerIdOf(owner))).toBe(true);
  expect(await wasOfTeam(testSystem(), stranger.accountId ?? "", partnerIdOf(owner))).toBe(false);
});
