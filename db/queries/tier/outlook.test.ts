import { describe, expect, it } from "vitest";
import { getOutlook } from "@/db/queries/tier/outlook";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { causeSentence } from "@/lib/forecast/sentence";

const verified = { state: "verified", decidedAt: new Date() } as const;

/** A company at the second level by orders alone, whose certifications last. */
const makeSeller = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await makeInForce(partnerIdOf(owner));
  await makeCompetent(owner);
  const order = { amountCents: 12_345_678, reference: "SO-SECRET", customer: "Port" };
  await makeActivity(owner, { ...order, occurredOn: "2019-05-05", ...verified });
  return owner;
};

const told = (view: unknown): string => JSON.stringify(view);

describe("the outlook of a company", () => {
  it("dates a loss and names the record to readers who may see it", async () => {
    const owner = await makeSeller();
    const { tier, changes, edition, names } = await getOutlook(owner, partnerIdOf(owner));
    expect(tier).toBe("advanced");
    expect(changes).toMatchObject([{ on: "2020-05-05", from: "advanced", tier: "partner", move: "fall" }]);
    const [cause] = changes[0]?.causes ?? [];
    if (!cause) throw new Error("No cause");
    expect(causeSentence(cause, { edition, locale: "en", names }).params).toMatchObject({ name: "Port" });
  });

  it("gives the same dates without order names to readers who may not see revenue", async () => {
    const owner = await makeSeller();
    const partnerId = partnerIdOf(owner);
    for (const role of ["viewer", "contributor", "signatory"] as const) {
      const { edition: _, ...view } = await getOutlook(await makeActor([role], { partnerId }), partnerId);
      expect(view.changes).toMatchObject([{ on: "2020-05-05", tier: "partner" }]);
      expect(view.changes[0]?.causes).toEqual([
        { cause: "activity-leaves", id: null, kind: "licence-revenue", isConfidential: true, on: null },
      ]);
      for (const secret of ["12345678", "SO-SECRET", "Port", "2019-05-05"]) expect(told(view)).not.toContain(secret);
    }
    const finance = await makeActor(["finance"], { partnerId });
    expect(told((await getOutlook(finance, partnerId)).names)).toContain("Port");
  });

  it("names the key people without backup, and the replacement plan of least effort", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    await makeInForce(partnerId);
    const seller = await makePersonRow(partnerId, "Ada Seule");
    await makeCredential(owner, { personId: seller, type: "VSP", track: null, ...verified });
    for (const type of ["VCP", "VCP", "VCP"] as const) await makeCredential(owner, { type, ...verified });
    await makeCredential(owner, { type: "VTSP", track: null, ...verified });
    await makeCredential(owner, { type: "VTSP", track: null, ...verified });
    const { keystones, names } = await getOutlook(owner, partnerId);
    expect(keystones.map(({ id, tierWithout }) => [names[id], tierWithout])).toEqual([["Ada Seule", "registered"]]);
    expect(keystones[0]?.way).toMatchObject({ hours: 8, steps: [{ earn: "VSP" }] });
  });

  it("is the same for staff, and does not exist for another company", async () => {
    const owner = await makeSeller();
    const partnerId = partnerIdOf(owner);
    const own = await getOutlook(owner, partnerId);
    const reviewer = await makeActor(["reviewer"]);
    expect((await getOutlook(reviewer, partnerId)).changes).toEqual(own.changes);
    expect(await catchRefusal(getOutlook(reviewer, crypto.randomUUID()))).toBe("not-found");
    expect(await catchRefusal(getOutlook(await makeActor(["owner"]), partnerId))).toBe("not-found");
  });
});
