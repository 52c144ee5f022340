import { describe, expect, it } from "vitest";
import { setBudget } from "@/db/mutations/benefit/budget";
import { recordUsageExported } from "@/db/mutations/benefit/export";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { exportUsage } from "@/db/queries/benefit/export";
import { findUsage } from "@/db/queries/benefit/usage";
import { makeBenefitRequest } from "@/db/testing/benefit/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf, testDay } from "@/db/testing/factories";
import { decideTierOf } from "@/db/testing/tier/decide";
import { dayInZone } from "@/lib/date/day";
import { programmeZone } from "@/lib/i18n/zone";

const benefitId = "internal-use-licences";
/** A year that no other test has. */
const period = { periodFrom: "2036-01-01", periodUntil: "2037-01-01" };
const on = "2036-05-05";

const allocated = async (amount: number): Promise<void> => {
  const owner = await makeActor(["owner"]);
  const id = await makeBenefitRequest(owner, { ...period, amount });
  await decideTierOf(partnerIdOf(owner));
  await verifyDeclaration(await makeActor(["reviewer"]), { kind: "benefit", id, rowVersion: 1 });
};

describe("the use of benefits", () => {
  it("is added up by tier in the present period, with the budget", async () => {
    const [manager, reviewer] = [await makeActor(["programme-manager"]), await makeActor(["reviewer"])];
    await setBudget(manager, { benefitId, on, amount: 50, rowVersion: 1 });
    await allocated(4);
    await allocated(6);
    const waiting = await makeActor(["owner"]);
    await makeBenefitRequest(waiting, { ...period, amount: 3 });
    await decideTierOf(partnerIdOf(waiting));
    const { benefits, may } = await findUsage(actorOnDay(reviewer, on));
    const licences = benefits.find(({ benefit }) => benefit.id === benefitId);
    expect(may.setBudget).toBe(false);
    expect(licences?.budgets).toEqual([
      { period: { from: "2036-01-01", until: "2037-01-01" }, amount: 50, rowVersion: 2, allocated: 10 },
      { period: { from: "2037-01-01", until: "2038-01-01" }, amount: null, rowVersion: 1, allocated: 0 },
    ]);
    expect(licences?.total).toEqual({ companies: 2, waiting: 3, allocated: 10, used: 0 });
    expect(licences?.tiers.map(({ tier }) => tier)).toEqual(["advanced"]);
    expect((await findUsage(manager)).may.setBudget).toBe(true);
    await setBudget(manager, { benefitId, on: "2037-01-01", amount: 60, rowVersion: 1 });
    const later = (await findUsage(actorOnDay(reviewer, on))).benefits.find(({ benefit }) => benefit.id === benefitId);
    expect(later?.budgets.map(({ amount }) => amount)).toEqual([50, 60]);
  });

  it("is taken away request by request, with what was used of each, and use by use, also of what is given at once, by the vendor's staff only", async () => {
    const owner = await makeActor(["owner"]);
    const mine = `For ${owner.accountId}`;
    const id = await makeBenefitRequest(owner, { amount: 4 });
    const reviewer = await makeActor(["reviewer"]);
    await verifyDeclaration(reviewer, { kind: "benefit", id, rowVersion: 1 });
    await recordBenefitUse(owner, { benefitId, requestId: id, amount: 3, usedOn: testDay, note: mine });
    const training = { benefitId: "training-days", requestId: null, amount: 2, usedOn: testDay, note: mine };
    await recordBenefitUse(owner, training);
    await recordUsageExported(reviewer);
    const rows = [];
    for await (const page of exportUsage(reviewer)) rows.push(...page);
    const on = dayInZone(owner.at, programmeZone);
    expect(rows.find((one) => one.id === id)).toMatchObject({ ...{ amount: 4, used: 3, state: "verified" }, on });
    const uses = rows.filter(({ entry, note }) => entry === "use" && note === mine);
    expect(uses.map((one) => [one.benefitId, one.benefit?.id, one.amount, one.on]).sort()).toEqual([
      [benefitId, benefitId, 3, testDay],
      ["training-days", "training-days", 2, testDay],
    ]);
    expect(await catchRefusal(findUsage(owner))).toBe("not-permitted");
    expect(await catchRefusal(recordUsageExported(owner))).toBe("not-permitted");
    expect(await catchRefusal(exportUsage(owner).next())).toBe("not-permitted");
  });
});
