import { describe, expect, it } from "vitest";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { getReviewItem } from "@/db/queries/review/item";
import { countQueue, listQueue } from "@/db/queries/review/queue";
import { makeActivity, makeApplication, makeCredential, makeMandate } from "@/db/testing/declaration/rows";
import { makeActor, makePartner, partnerIdOf } from "@/db/testing/factories";
import { later } from "@/lib/actor";
import type { QueueFilter, QueueItem } from "@/lib/review/queue";

/** A company whose name no other test has, so that the shared queue can be narrowed to it. */
const arrange = async () => {
  const search = `Queue ${crypto.randomUUID()}`;
  const partner = await makeActor(["owner"], { partnerId: await makePartner({ name: search }) });
  return { search, partner, reviewer: await makeActor(["reviewer"]) };
};

const walk = async (reviewer: Awaited<ReturnType<typeof makeActor>>, filter: QueueFilter, limit: number) => {
  const seen: QueueItem[] = [];
  let key: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(
      reviewer,
      { ...filter, after: key ?? undefined },
      limit,
    );
    seen.push(...page.items);
    key = page.next;
  } while (key);
  return seen;
};

describe("the queue", () => {
  it("is complete and ordered however it is cut into pages, equal instants included", async () => {
    const { search, partner, reviewer } = await arrange();
    const made: string[] = [];
    for (const ms of [30, 10, 10, 10, 20]) made.push(await makeCredential(later(partner, ms)));
    made.push(await makeActivity(later(partner, 15)), await makeMandate(later(partner, 10)));
    const whole = await walk(reviewer, { search }, 50);
    expect(whole.map((one) => one.id).sort()).toEqual([...made].sort());
    const times = whole.map((one) => one.submittedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const limit of [1, 2, 3, 7])
      expect((await walk(reviewer, { search }, limit)).map((one) => one.id)).toEqual(whole.map((one) => one.id));
  });

  it("filters by kind and counts every kind", async () => {
    const { search, partner, reviewer } = await arrange();
    await makeCredential(partner);
    await makeActivity(partner);
    await makeActivity(partner);
    const queue = await listQueue(reviewer, { search, kind: "activity" });
    expect(queue.items.map((one) => one.kind)).toEqual(["activity", "activity"]);
    expect(queue.counts).toEqual({
      dispute: 0,
      application: 0,
      benefit: 0,
      credential: 1,
      activity: 2,
      mandate: 0,
      agreement: 0,
    });
  });

  it("contains submitted applications, by the name of the company, and no drafts", async () => {
    const { search, reviewer } = await arrange();
    const data = { companyName: search };
    await makeApplication({ data });
    const { id } = await makeApplication({ data, state: "declared", submittedAt: new Date() });
    expect((await listQueue(reviewer, { search })).items.map((one) => one.id)).toEqual([id]);
  });

  it("searches by the letters typed, not by a pattern", async () => {
    const { partner, reviewer } = await arrange();
    await makeCredential(partner);
    expect((await listQueue(reviewer, { search: "Queue%" })).items).toEqual([]);
  });

  it("drops what is decided", async () => {
    const { search, partner, reviewer } = await arrange();
    const id = await makeCredential(partner);
    await verifyDeclaration(reviewer, { kind: "credential", id, rowVersion: 1 });
    expect((await listQueue(reviewer, { search })).items).toEqual([]);
  });

  it("is closed to partners", async () => {
    const { partner } = await arrange();
    await expect(listQueue(partner, {})).rejects.toMatchObject({ code: "not-permitted" });
    await expect(countQueue(partner)).rejects.toMatchObject({ code: "not-permitted" });
  });
});

describe("an item of the queue", () => {
  it("shows the declaration, its neighbours and what verifying it would change", async () => {
    const { search, partner, reviewer } = await arrange();
    const first = await makeCredential(partner);
    const second = await makeCredential(later(partner, 10), { type: "VSP", track: null });
    const third = await makeActivity(later(partner, 20));
    const item = await getReviewItem(reviewer, "credential", second, { search });
    expect(item).toMatchObject({
      partnerId: partnerIdOf(partner),
      partnerName: search,
      detail: { kind: "credential", type: "VSP", person: "Ada Test" },
      neighbours: { previous: { kind: "credential", id: first }, next: { kind: "activity", id: third } },
      effect: { before: "registered", after: "registered", gained: [], lost: [] },
      may: { review: true },
    });
  });

  it("is read by an auditor who may not decide, and does not exist for a partner", async () => {
    const { partner } = await arrange();
    const id = await makeCredential(partner);
    expect((await getReviewItem(await makeActor(["auditor"]), "credential", id, {}))?.may).toEqual({ review: false });
    expect(await getReviewItem(partner, "credential", id, {})).toBeNull();
  });

  it("names a competency that the declaration would bring", async () => {
    const { partner, reviewer } = await arrange();
    const verified = { state: "verified" as const };
    await makeCredential(partner, verified);
    await makeCredential(partner, { ...verified, type: "VSP", track: null });
    const id = await makeCredential(partner, { type: "VTSP", track: null });
    const item = await getReviewItem(reviewer, "credential", id, {});
    expect(item?.effect?.gained).toContain("business-continuity");
  });
});
