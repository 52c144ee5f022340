import { describe, expect, it } from "vitest";
import { requestBenefit, withdrawBenefitRequest } from "@/db/mutations/benefit/request";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { requestChanges, verifyDeclaration } from "@/db/mutations/review/answer";
import { changesFor, listChangesAfter } from "@/db/queries/partner/change";
import { listHistory } from "@/db/queries/partner/history";
import { makeFile } from "@/db/testing/agreement/documents";
import { holdTier } from "@/db/testing/benefit/rows";
import { makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";

const company = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await holdTier(owner);
  return owner;
};

const funds = async (owner: Actor) => ({
  ...{ benefitId: "development-funds", amount: 400_000, reason: "A roadshow" },
  proofFileId: await makeFile(owner, "quote.pdf"),
});

const target = (id: string, rowVersion = 1) => ({ kind: "benefit" as const, id, rowVersion });

const toldTo = async (reader: Actor): Promise<string[]> =>
  changesFor(reader, await listChangesAfter(testSystem(), partnerIdOf(reader), 0)).map(({ kind }) => kind);

describe("the live events about funds", () => {
  it("are told to nobody who may not see revenue: asked, sent back, approved, used, recalled, or attached", async () => {
    const owner = await company();
    const reviewer = await makeActor(["reviewer"]);
    const { id } = await requestBenefit(owner, await funds(owner));
    await verifyDeclaration(reviewer, target(id));
    const use = { benefitId: "development-funds", requestId: id, amount: 1, usedOn: testDay, note: "" };
    await recordBenefitUse(owner, use);
    const { id: second } = await requestBenefit(owner, { ...(await funds(owner)), amount: 1 });
    await requestChanges(reviewer, { ...target(second), fields: ["amount"], note: "Less" });
    await withdrawBenefitRequest(owner, { id: second, rowVersion: 2 });
    for (const role of ["viewer", "contributor"] as const) {
      const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
      const told = await toldTo(reader);
      expect(told.filter((kind) => /^(benefit|file)\./.test(kind))).toEqual([]);
      const seen = (await listHistory(reader, partnerIdOf(owner), undefined, 50)).map(({ kind }) => kind);
      expect(told).toEqual(seen.reverse());
    }
    expect(await toldTo(owner)).toEqual(
      expect.arrayContaining(["benefit.requested", "benefit.verified", "benefit.used", "benefit.withdrawn"]),
    );
  });

  it("about other benefits are told to every member", async () => {
    const owner = await company();
    await requestBenefit(owner, { benefitId: "internal-use-licences", amount: 1, reason: "A lab", proofFileId: null });
    expect(await toldTo(await makeActor(["viewer"], { partnerId: partnerIdOf(owner) }))).toContain("benefit.requested");
  });
});
