import { describe, expect, it } from "vitest";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { actorAs, otherPartnerId, ownPartnerId } from "@/lib/testing/actor";
import { activityKinds } from "./kind";
import { hiddenKinds, maySeeKind, visibleKinds } from "./visible";

const own = { partnerId: ownPartnerId };
const roles: readonly Role[] = [...partnerRoles, ...vendorRoles];
const seers: readonly Role[] = ["owner", "finance", ...vendorRoles];

describe("the kinds of activity that exist for a person", () => {
  it.each(roles)("are, for %s, all or all but revenue", (role) => {
    const actor = actorAs(role);
    const hidden = seers.includes(role) ? [] : ["licence-revenue"];
    expect(hiddenKinds(actor, own)).toEqual(hidden);
    expect(visibleKinds(actor, own)).toEqual(activityKinds.filter((kind) => !hidden.includes(kind)));
  });

  it("leave out the revenue of another company", () => {
    expect(hiddenKinds(actorAs("owner"), { partnerId: otherPartnerId })).toEqual(["licence-revenue"]);
    expect(hiddenKinds(actorAs("reviewer"), { partnerId: otherPartnerId })).toEqual([]);
  });

  it("include a measure that only an edition knows", () => {
    expect(maySeeKind(actorAs("viewer"), "customer-seats", own)).toBe(true);
    expect(maySeeKind(actorAs("viewer"), "licence-revenue", own)).toBe(false);
  });
});
