import { describe, expect, it } from "vitest";
import { declareActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { listActivity } from "@/db/queries/activity/list";
import { changesFor, listChangesAfter } from "@/db/queries/partner/change";
import { listHistory } from "@/db/queries/partner/history";
import { activityInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import type { PartnerRole } from "@/lib/role";

const owner = await makeActor(["owner"]);
const partnerId = partnerIdOf(owner);
const reviewer = await makeActor(["reviewer"]);
const colleague = (role: PartnerRole): Promise<Actor> => makeActor([role], { partnerId });

const order = await declareActivity(owner, activityInput.revenue);
await verifyDeclaration(reviewer, { kind: "activity", id: order.id, rowVersion: 1 });
await recordRevenueViewed(reviewer, { subjectId: partnerId, partnerId });
const returned = await declareActivity(owner, { ...activityInput.revenue, reference: "SO-2" });
await withdrawActivity(owner, { id: returned.id, rowVersion: 1 });
const deployment = await declareActivity(owner, activityInput.deployment);

const kindsOf = async (actor: Actor): Promise<string[]> =>
  (await listHistory(actor, partnerId)).map(({ kind }) => kind).reverse();

describe("the history of a company", () => {
  it("tells those who may see revenue of every order", async () => {
    for (const reader of [owner, await colleague("finance"), reviewer])
      expect(await kindsOf(reader)).toEqual([
        ...["activity.declared", "activity.verified", "tier.set", "revenue.viewed"],
        ...["activity.declared", "activity.withdrawn", "activity.declared"],
      ]);
  });

  it("does not tell others that an order exists, when it came and who declared it", async () => {
    for (const role of ["viewer", "contributor", "signatory"] as const) {
      const reader = await colleague(role);
      const missed = changesFor(reader, await listChangesAfter(testSystem(), partnerId, 0));
      expect(missed.map(({ subjectId }) => subjectId)).toEqual([partnerId, deployment.id]);
      expect((await listHistory(reader, partnerId)).reverse()).toMatchObject(missed);
    }
  });
});

describe("a list of activity", () => {
  it("has no page after a row that the reader may not see", async () => {
    const viewer = await colleague("viewer");
    const following = async (id: string) => (await listActivity(viewer, partnerId, { after: id })).activities;
    await declareActivity(owner, { ...activityInput.deployment, occurredOn: "2019-01-02", reference: "D-OLD" });
    expect(await following(deployment.id)).toHaveLength(1);
    expect(await following(order.id)).toEqual([]);
  });
});
