import { describe, expect, it, vi } from "vitest";
import { getPerson } from "@/db/queries/person/list";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential } from "@/db/testing/declaration/rows";
import { catchRefusal, personInput } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf } from "@/db/testing/factories";
import { makePersonWith } from "@/db/testing/person/rows";
import { Refusal } from "@/lib/refusal/refusal";
import { editPersonSeen, leavePersonSeen } from "./steps";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-portal-path": "/en/people" }) }));

/** A company whose tier rests on one person alone. */
const resting = async () => {
  const owner = actorOnDay(await makeActor(["owner"]), "2020-03-01");
  await makeInForce(partnerIdOf(owner));
  const { id } = await makePersonWith(partnerIdOf(owner));
  for (const [type, track] of [
    ["VCP", "DCV"],
    ["VSP", null],
    ["VTSP", null],
  ] as const)
    await makeCredential(owner, { personId: id, type, track, state: "verified" });
  return { owner, id };
};

const effectOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "none";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.params.effect ?? ""}`;
  }
};

describe("a departure", () => {
  it("shows what it changes of the tier and saves nothing, until that is seen", async () => {
    const { owner, id } = await resting();
    const row = { id, rowVersion: 1, employedUntil: "2020-06-01" };
    const told = await effectOf(leavePersonSeen(owner, { ...row, isSeen: false }));
    expect(told).toContain("tier-effect From 1 June 2020,");
    expect((await getPerson(owner, id))?.employedUntil).toBeNull();
    await leavePersonSeen(owner, { ...row, isSeen: true });
    expect((await getPerson(owner, id))?.employedUntil).toBe("2020-06-01");
  });

  it("is saved at once where the tier does not rest on it", async () => {
    const { owner } = await resting();
    const { id } = await makePersonWith(partnerIdOf(owner));
    await leavePersonSeen(owner, { id, rowVersion: 1, employedUntil: "2020-06-01", isSeen: false });
    expect((await getPerson(owner, id))?.employedUntil).toBe("2020-06-01");
  });
});

describe("other days of employment", () => {
  it("show what they change of the tier, and another name changes nothing", async () => {
    const { owner, id } = await resting();
    const same = {
      ...personInput,
      id,
      rowVersion: 1,
      isSeen: false,
      isElsewhereSeen: false,
      employedFrom: "2015-01-01",
    };
    expect(await effectOf(editPersonSeen(owner, { ...same, employedFrom: "2021-01-01" }))).toContain("tier-effect");
    expect(await catchRefusal(editPersonSeen(owner, { ...same, name: "Ada Right" }))).toBe("none");
  });

  it("are shown to nobody who may not change them", async () => {
    const { owner, id } = await resting();
    const stranger = await makeActor(["owner"]);
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    const row = { id, rowVersion: 1, employedUntil: "2020-06-01", isSeen: false };
    expect(await catchRefusal(leavePersonSeen(stranger, row))).toBe("not-found");
    expect(await catchRefusal(leavePersonSeen(viewer, row))).toBe("not-permitted");
    expect(await catchRefusal(leavePersonSeen(owner, { ...row, rowVersion: 2 }))).toBe("stale");
  });
});
