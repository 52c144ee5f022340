import { describe, expect, it } from "vitest";
import { leavePerson } from "@/db/mutations/person/edit";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { findDecision, findTierHistory } from "@/db/queries/tier/decisions";
import { getProgress } from "@/db/queries/tier/progress";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { everyNode } from "@/lib/evaluate/trace/selectors";

/** A company that has just become a partner, by two verified certifications, one last one, and a sale. */
const arrange = async () => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  await makeInForce(partnerId);
  const verified = { state: "verified", decidedAt: new Date() } as const;
  await makeActivity(owner, { amountCents: 4_321_000, ...verified });
  const personId = await makePersonRow(partnerId, "Nora");
  await makeCredential(owner, { personId, ...verified });
  await makeCredential(owner, { personId, type: "VSP", track: null, ...verified });
  const id = await makeCredential(owner, { personId, type: "VTSP", track: null });
  await verifyDeclaration(await makeActor(["reviewer"]), { kind: "credential", id, rowVersion: 1 });
  return { owner, partnerId, personId };
};

describe("the levels of a company", () => {
  it("are told with their proof, made again from what was kept", async () => {
    const { owner, partnerId } = await arrange();
    const levels = await findTierHistory(owner, partnerId, {});
    expect(levels?.decisions).toMatchObject([{ number: 1, kind: "first", after: "partner" }]);
    const proof = await findDecision(owner, partnerId, 1);
    expect(proof?.again).toMatchObject({ isSame: true, evaluation: { tier: "partner" } });
  });

  it("keep what counted then, whatever becomes of it later", async () => {
    const { owner, partnerId, personId } = await arrange();
    await leavePerson(owner, { id: personId, rowVersion: 1, employedUntil: "2019-10-01" });
    expect((await findDecision(owner, partnerId, 1))?.again?.evaluation.tier).toBe("partner");
    const now = await getProgress(owner, partnerId);
    expect(now.evaluation.tier).toBe("registered");
    expect(now.held).toMatchObject({ tier: "partner", shortfall: { earned: "registered", isFrozen: false } });
  });

  it("show no amount of revenue on any day to readers who may not see it", async () => {
    const { partnerId } = await arrange();
    const viewer = await makeActor(["viewer"], { partnerId });
    const levels = await findTierHistory(viewer, partnerId, { on: "2019-09-01" });
    const proof = await findDecision(viewer, partnerId, 1);
    expect(levels?.asOf?.concealed).not.toEqual([]);
    for (const told of [levels, proof]) expect(JSON.stringify(told)).not.toContain("4321000");
    const owned = await findDecision(await makeActor(["finance"], { partnerId }), partnerId, 1);
    expect(JSON.stringify(owned)).toContain("4321000");
  });

  it("are answered for another day by the dates of the records", async () => {
    const { owner, partnerId } = await arrange();
    const before = await findTierHistory(owner, partnerId, { on: "2019-01-31" });
    const after = await findTierHistory(owner, partnerId, { on: "2019-10-02" });
    expect(before?.asOf?.evaluation.tier).toBe("registered");
    expect(after?.asOf?.evaluation.tier).toBe("partner");
    expect(everyNode(after?.asOf?.evaluation.trace as never).length).toBeGreaterThan(10);
  });

  it("open one figure of the proof, and the whole proof where there is none of that name", async () => {
    const { owner, partnerId } = await arrange();
    const opened = { node: "partner", from: 0 };
    const levels = await findTierHistory(owner, partnerId, { on: "2019-10-02", opened });
    const proof = await findDecision(owner, partnerId, 1, opened);
    for (const shown of [levels?.asOf, proof?.again]) expect(shown?.page).toMatchObject({ from: 0, next: null });
    const other = await findDecision(owner, partnerId, 1, { node: "nothing", from: 0 });
    expect(other?.again).toMatchObject({ page: null, evaluation: { tier: "partner" } });
  });

  it("do not exist for another company", async () => {
    const { partnerId } = await arrange();
    const other = await makeActor(["owner"]);
    expect(await findTierHistory(other, partnerId, { on: "2019-10-01" })).toBeNull();
    expect(await findDecision(other, partnerId, 1)).toBeNull();
    expect(await findDecision(await makeActor(["auditor"]), partnerId, 1)).toMatchObject({ number: 1 });
  });
});
