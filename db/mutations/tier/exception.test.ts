import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listOverrides } from "@/db/queries/tier/exception";
import { getProgress } from "@/db/queries/tier/progress";
import { tierDecision } from "@/db/schema/decision";
import { override } from "@/db/schema/override";
import { bringIntoForce } from "@/db/testing/agreement/in-force";
import { makeAnswered } from "@/db/testing/declaration/dispute";
import { refusalOf } from "@/db/testing/declaration/typed";
import { companyOf, makeActor } from "@/db/testing/factories";
import { inAMonth, makeOverride } from "@/db/testing/tier/exception";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { endOverride, grantOverride } from "./exception";

let manager: Actor;
beforeAll(async () => {
  manager = await makeActor(["programme-manager"]);
});

const levelOf = async (owner: Actor) => (await getProgress(owner, companyOf(owner))).evaluation.tier;
const decisionsOf = (owner: Actor) =>
  read(owner, (tx) =>
    tx
      .select({ kind: tierDecision.kind, reason: tierDecision.reason, after: tierDecision.tierAfter })
      .from(tierDecision)
      .where(eq(tierDecision.partnerId, companyOf(owner)))
      .orderBy(tierDecision.number),
  );

const ask = (owner: Actor, also = {}) => ({
  partnerId: companyOf(owner),
  node: "advanced",
  untilOn: inAMonth,
  reason: "Their records are being moved.",
  ...also,
});

describe("an exception", () => {
  it("gives the level at once, says so in the proof and in the history, and takes it away when it ends", async () => {
    const owner = await makeActor(["owner"]);
    await bringIntoForce(companyOf(owner));
    await makeAnswered(owner);
    const { id } = await grantOverride(manager, ask(owner));
    expect(await levelOf(owner)).toBe("advanced");
    const { evaluation } = await getProgress(owner, companyOf(owner));
    expect(nodeOf(evaluation.trace, "advanced")?.because).toContainEqual(
      expect.objectContaining({ record: "override", id, why: "Their records are being moved." }),
    );
    expect((await decisionsOf(owner)).at(-1)).toEqual({ kind: "override", reason: "granted", after: "advanced" });

    await endOverride(manager, { id, reason: "Moved." });
    expect(await levelOf(owner)).not.toBe("advanced");
    const { held } = await getProgress(owner, companyOf(owner));
    expect([held.tier, held.shortfall]).toEqual([await levelOf(owner), null]);
    expect((await decisionsOf(owner)).at(-1)).toMatchObject({ kind: "demotion", reason: "grant-ended" });
    expect(await refusalOf(endOverride(manager, { id, reason: "Again." }))).toBe("not-found");
  });

  it("is for what is asked and not met, for twelve months at most, and from a programme manager only", async () => {
    const owner = await makeActor(["owner"]);
    expect(await refusalOf(grantOverride(manager, ask(owner, { node: "gold" })))).toBe("stale");
    expect(await refusalOf(grantOverride(manager, ask(owner, { untilOn: manager.today })))).toBe(
      "invalid untilOn:day-not-ahead",
    );
    expect(await refusalOf(grantOverride(manager, ask(owner, { untilOn: "2020-10-02" })))).toBe(
      "invalid untilOn:override-too-long",
    );
    expect(await refusalOf(grantOverride(await makeActor(["reviewer"]), ask(owner)))).toBe("not-permitted");
    await grantOverride(manager, ask(owner));
    expect(await refusalOf(grantOverride(manager, ask(owner)))).toBe("stale");
  });

  it("is seen by its company and by no other, and written by neither", async () => {
    const [owner, stranger] = [await makeActor(["owner"]), await makeActor(["owner"])];
    await makeOverride(owner);
    expect((await listOverrides(owner, companyOf(owner))).lines).toHaveLength(1);
    expect(await read(stranger, (tx) => tx.select().from(override))).toEqual([]);
    expect(await levelOf(stranger)).toBe("registered");
  });
});
