import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listExceptions } from "@/db/queries/tier/exception";
import { getProgress } from "@/db/queries/tier/progress";
import { tierDecision } from "@/db/schema/decision";
import { override } from "@/db/schema/override";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeAnswered } from "@/db/testing/declaration/dispute";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { inAMonth, makeException } from "@/db/testing/tier/exception";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { endException, grantException } from "./exception";

let manager: Actor;
beforeAll(async () => {
  manager = await makeActor(["programme-manager"]);
});

const levelOf = async (owner: Actor) => (await getProgress(owner, partnerIdOf(owner))).evaluation.tier;
const decisionsOf = (owner: Actor) =>
  read(owner, (tx) =>
    tx
      .select({ kind: tierDecision.kind, reason: tierDecision.reason, after: tierDecision.tierAfter })
      .from(tierDecision)
      .where(eq(tierDecision.partnerId, partnerIdOf(owner)))
      .orderBy(tierDecision.number),
  );

const ask = (owner: Actor, also = {}) => ({
  partnerId: partnerIdOf(owner),
  node: "advanced",
  untilOn: inAMonth,
  reason: "Their records are being moved.",
  ...also,
});

describe("an exception", () => {
  it("gives the tier at once, shows in the proof and in the history, and takes the tier away when it ends", async () => {
    const owner = await makeActor(["owner"]);
    await makeInForce(partnerIdOf(owner));
    await makeAnswered(owner);
    const { id } = await grantException(manager, ask(owner));
    expect(await levelOf(owner)).toBe("advanced");
    const { evaluation } = await getProgress(owner, partnerIdOf(owner));
    expect(nodeOf(evaluation.trace, "advanced")?.because).toContainEqual(
      expect.objectContaining({ record: "override", id, why: "Their records are being moved." }),
    );
    expect((await decisionsOf(owner)).at(-1)).toEqual({ kind: "override", reason: "granted", after: "advanced" });

    await endException(manager, { id, reason: "Moved." });
    expect(await levelOf(owner)).not.toBe("advanced");
    const { held } = await getProgress(owner, partnerIdOf(owner));
    expect([held.tier, held.shortfall]).toEqual([await levelOf(owner), null]);
    expect((await decisionsOf(owner)).at(-1)).toMatchObject({ kind: "demotion", reason: "grant-ended" });
    expect(await catchRefusal(endException(manager, { id, reason: "Again." }))).toBe("stale");
  });

  it("covers an unmet requirement, for twelve months at most, granted by programme managers only", async () => {
    const owner = await makeActor(["owner"]);
    expect(await catchRefusal(grantException(manager, ask(owner, { node: "gold" })))).toBe("stale");
    expect(await catchRefusal(grantException(manager, ask(owner, { untilOn: manager.today })))).toBe(
      "invalid untilOn:day-not-ahead",
    );
    expect(await catchRefusal(grantException(manager, ask(owner, { untilOn: "2020-10-02" })))).toBe(
      "invalid untilOn:override-too-long",
    );
    expect(await catchRefusal(grantException(await makeActor(["reviewer"]), ask(owner)))).toBe("not-permitted");
    await grantException(manager, ask(owner));
    expect(await catchRefusal(grantException(manager, ask(owner)))).toBe("stale");
  });

  it("is visible to its own company only, and changed by no company", async () => {
    const [owner, stranger] = [await makeActor(["owner"]), await makeActor(["owner"])];
    await makeException(owner);
    expect((await listExceptions(owner, partnerIdOf(owner))).lines).toHaveLength(1);
    expect(await read(stranger, (tx) => tx.select().from(override))).toEqual([]);
    expect(await levelOf(stranger)).toBe("registered");
  });
});
