import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { noteRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { auditEvent } from "@/db/schema/record";
import { makeActivity } from "@/db/testing/declaration/rows";
import { companyOf, makeActor, systemOf } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { later } from "@/lib/actor";

const viewsOf = (id: string) =>
  read(systemOf(), (tx) => tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)));

describe("staff reading revenue", () => {
  it("leaves one event a reader within ten minutes, on the company's chain, without the amount", async () => {
    const partner = await makeActor(["finance"]);
    const id = await makeActivity(partner);
    const seen = { subjectId: id, partnerId: companyOf(partner) };
    const reader = await makeActor(["reviewer"]);
    await noteRevenueViewed(reader, seen);
    await noteRevenueViewed(later(reader, 599_000), seen);
    expect(await viewsOf(id)).toMatchObject([{ kind: "revenue.viewed", partnerId: companyOf(partner), data: {} }]);
    await noteRevenueViewed(later(reader, 601_000), seen);
    await noteRevenueViewed(await makeActor(["auditor"]), seen);
    expect(await viewsOf(id)).toHaveLength(3);
  });
});
