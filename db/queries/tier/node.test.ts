import { beforeAll, describe, expect, it } from "vitest";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { findNodeProof } from "./node";

const revenue = "advanced/activity/licence-revenue";
const verified = { state: "verified" as const, decidedAt: new Date() };
let owner: Actor;

const open = (actor: Actor, node: string, from = 0, of = owner) =>
  findNodeProof(actor, partnerIdOf(of), { node, from });

beforeAll(async () => {
  await ensureProgramme();
  owner = await makeActor(["owner"]);
  for (let place = 0; place < 130; place += 1)
    await makeActivity(owner, { amountCents: 6_123_400 + place, reference: `SO-${place}`, customer: "", ...verified });
});

describe("a node of the proof", () => {
  it("shows its records a page at a time, each once, with what they are called", async () => {
    const first = await open(owner, revenue);
    const second = await open(owner, revenue, first?.page.next ?? 0);
    const records = [first, second].flatMap((one) => one?.node.because ?? []);
    expect([first?.node.because.length, second?.node.because.length]).toEqual([100, 30]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(130);
    expect(first?.node.have).toBe(second?.node.have);
    expect(first?.leftOut[revenue]).toEqual({ because: 30, against: 0 });
    expect([first?.page, second?.page]).toEqual([
      { from: 0, to: 100, before: null, next: 100 },
      { from: 100, to: 130, before: 0, next: null },
    ]);
    expect(new Set(records.map(({ id }) => (first?.names[id] ?? second?.names[id])?.slice(0, 3)))).toEqual(
      new Set(["SO-"]),
    );
  });

  it("shows the first records of the nodes below it, and how many more there are", async () => {
    const above = await open(owner, "advanced");
    expect(above?.leftOut[revenue]).toEqual({ because: 80, against: 0 });
  });

  it.each(["viewer", "contributor"] as const)("keeps amounts and orders from a %s", async (role) => {
    const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
    const shown = await open(reader, revenue);
    expect(shown?.concealed).toContain(revenue);
    expect(JSON.stringify({ ...shown, edition: null })).not.toMatch(/SO-|61234\d\d/);
  });

  it("is the same for the vendor's team, and does not exist for others or under another name", async () => {
    const staff = await open(await makeActor(["reviewer"]), revenue);
    expect(staff?.node).toEqual((await open(owner, revenue))?.node);
    for (const stranger of [await makeActor(["owner"]), visitorActor()])
      expect(await catchRefusal(open(stranger, revenue))).toBe("not-found");
    expect(await open(owner, "advanced/nothing")).toBeNull();
  });
});
