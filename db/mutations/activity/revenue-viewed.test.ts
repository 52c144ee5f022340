import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { auditEvent } from "@/db/schema/record";
import { makeActivity } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { later } from "@/lib/actor";

const viewsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)));

describe("staff reading revenue", () => {
  it("records one event for each reader in ten minutes, on the company's chain, without the amount", async () => {
    const partner = await makeActor(["finance"]);
    const id = await makeActivity(partner);
    const seen = { subjectId: id, partnerId: partnerIdOf(partner) };
    const reader = await makeActor(["reviewer"]);
    await recordRevenueViewed(reader, seen);
    await recordRevenueViewed(later(reader, 599_000), seen);
    expect(await viewsOf(id)).toMatchObject([{ kind: "revenue.viewed", partnerId: partnerIdOf(partner), data: {} }]);
    await recordRevenueViewed(later(reader, 601_000), seen);
    await recordRevenueViewed(await makeActor(["auditor"]), seen);
    expect(await viewsOf(id)).toHaveLength(3);
  });
});
