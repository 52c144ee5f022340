import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { addPerson } from "@/db/mutations/person/edit";
import { findEdition } from "@/db/queries/edition/list";
import { getSoundness } from "@/db/queries/edition/soundness";
import { findCalendarFeed, getCalendarOutlook } from "@/db/queries/tier/calendar";
import { findTierHistory } from "@/db/queries/tier/decisions";
import { findNodeProof } from "@/db/queries/tier/node";
import { getOutlook } from "@/db/queries/tier/outlook";
import { getPlan } from "@/db/queries/tier/plan";
import { getProgress } from "@/db/queries/tier/progress";
import { getScenarioFacts, getScenarioGround } from "@/db/queries/tier/scenario";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity } from "@/db/testing/declaration/rows";
import { personInput } from "@/db/testing/declaration/typed";
import { makeDraft } from "@/db/testing/edition";
import { actorOnDay, makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { makePlanFor } from "@/db/testing/tier/plan";
import type { Actor } from "@/lib/actor";
import { recordsOnPage } from "@/lib/answer/trimmed";
import { answerBy, answerHere, type Engine, engineFault, engineFaultOf } from "./engine";

let owner: Actor;
let asked = 0;
let fault: Error | null = null;

const counting: Engine = async (asking, about) => {
  asked += 1;
  if (fault) throw fault;
  return answerHere(asking, about);
};

beforeAll(async () => {
  await ensureProgramme();
  owner = await makeActor(["owner"]);
  await makeActivity(owner, {
    amountCents: 12_345_678,
    reference: "SO-SECRET",
    state: "verified",
    decidedAt: new Date(),
  });
  answerBy(counting);
});
afterAll(() => answerBy(null));
beforeEach(async () => {
  fault = null;
  await addPerson(owner, personInput);
  asked = 0;
});

const colleague = (role: "viewer" | "finance"): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(owner) });
const progress = (actor: Actor) => getProgress(actor, partnerIdOf(owner));

describe("an answer about a company", () => {
  it("is given once for the same event, whoever of the same rights asks", async () => {
    const first = await progress(owner);
    const second = await progress(await colleague("finance"));
    expect(second.evaluation).toBe(first.evaluation);
    expect(asked).toBe(1);
  });

  it("is computed once for many who ask at the same time", async () => {
    await Promise.all(Array.from({ length: 6 }, () => progress(owner)));
    expect(asked).toBe(1);
    await progress(owner);
    await getOutlook(owner, partnerIdOf(owner));
    await getOutlook(owner, partnerIdOf(owner));
    await getScenarioGround(owner);
    const before = asked;
    await Promise.all([progress(owner), getOutlook(owner, partnerIdOf(owner)), getScenarioGround(owner)]);
    expect(asked).toBe(before);
  });

  it("is asked for by each page that shows what the engine computes, and by a calendar", async () => {
    const manager = await makeActor(["programme-manager"]);
    const draft = await findEdition(manager, (await makeDraft(manager)).id);
    const { secret } = await makeCalendar(owner);
    const seat = await findCalendarFeed(visitorActor(hashLinkSecret(secret)));
    await makePlanFor(owner, [{ move: "sign" }]);
    const kinds: string[] = [];
    answerBy((asking, about) => {
      kinds.push(asking.question.kind);
      return counting(asking, about);
    });
    expect((await getPlan(owner)).plan?.steps).toHaveLength(1);
    expect((await getCalendarOutlook(owner, { membershipId: seat?.membershipId ?? "" }))?.head).toBeGreaterThan(0);
    expect((await findTierHistory(owner, partnerIdOf(owner), { on: "2020-02-02" }))?.asOf?.on).toBe("2020-02-02");
    if (draft) expect(await getSoundness(manager, draft)).toEqual({ unsound: [], failing: [] });
    answerBy(counting);
    expect(kinds).toEqual(["steps", "outlook", "proof", "soundness"]);
  });

  it("is one of eight that a company may wait for at once, figure by figure; the others are asked for again later", async () => {
    const open = (page: number) =>
      findNodeProof(owner, partnerIdOf(owner), { node: "advanced", from: page * recordsOnPage });
    const held: (() => void)[] = [];
    answerBy(async (asking, about) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return counting(asking, about);
    });
    const opened = Array.from({ length: 12 }, (_, page) => open(page).catch((error) => engineFaultOf(error)));
    await expect.poll(() => held.length).toBe(8);
    expect(await Promise.race(opened)).toBe("busy");
    for (const answer of held) answer();
    answerBy(counting);
    const told = await Promise.all(opened);
    expect(told.filter((one) => one === "busy")).toHaveLength(4);
    expect(asked).toBe(8);
    await Promise.all(Array.from({ length: 12 }, (_, page) => open(page)));
    expect(asked).toBe(12);
  });

  it("is dropped by the next event", async () => {
    const before = await progress(owner);
    await addPerson(owner, { ...personInput, name: "Nadia Newcomer" });
    const after = await progress(owner);
    expect(after.asOf.seq).toBeGreaterThan(before.asOf.seq);
    expect(after.evaluation).not.toBe(before.evaluation);
    expect(asked).toBe(2);
  });

  it("makes room for that of the next event", async () => {
    const { portalAnswers: answers } = globalThis as { portalAnswers?: { size: number } };
    await progress(owner);
    const before = answers?.size;
    for (let event = 0; event < 3; event += 1) {
      await addPerson(owner, personInput);
      await progress(owner);
    }
    expect(answers?.size).toBe(before);
  });

  it("is computed anew for another day", async () => {
    const today = await progress(owner);
    const later = await progress(actorOnDay(owner, "2020-02-02"));
    expect([today.evaluation.on, later.evaluation.on]).toEqual([owner.today, "2020-02-02"]);
    expect(asked).toBe(2);
  });

  it("with hidden figures never reaches a reader who may not see them, in either order", async () => {
    const viewer = await colleague("viewer");
    const shown = async (actor: Actor) => {
      const { edition: _, ...view } = await progress(actor);
      const ground = [await getScenarioGround(actor), await getScenarioFacts(actor)];
      return JSON.stringify([view, await getOutlook(actor, partnerIdOf(owner)), ...ground]);
    };
    expect(await shown(owner)).toContain("12345678");
    expect(await shown(viewer)).not.toMatch(/12345678|SO-SECRET/);
    await addPerson(owner, personInput);
    expect(await shown(viewer)).not.toMatch(/12345678|SO-SECRET/);
    expect(await shown(owner)).toContain("12345678");
  });

  it("of another company is another one", async () => {
    const other = await makeActor(["owner"]);
    await progress(owner);
    const theirs = await getProgress(other, partnerIdOf(other));
    expect(theirs.partner.id).toBe(partnerIdOf(other));
    expect(Object.keys(theirs.names)).toEqual([]);
  });

  it("is asked for again after a fault, but not after it took too long", async () => {
    fault = engineFault("busy");
    await expect(progress(owner)).rejects.toThrow("busy");
    fault = engineFault("too-long");
    await expect(progress(owner)).rejects.toThrow("too-long");
    fault = null;
    await expect(progress(owner)).rejects.toThrow("too-long");
    await addPerson(owner, personInput);
    expect((await progress(owner)).partner.id).toBe(partnerIdOf(owner));
  });
});
