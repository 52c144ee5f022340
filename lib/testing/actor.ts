import { type Actor, mintActor } from "@/lib/actor";
import { type Role, vendorRoles } from "@/lib/role";

export const ownPartnerId = "11111111-1111-4111-8111-111111111111";
export const otherPartnerId = "22222222-2222-4222-8222-222222222222";
export const actorAccountId = "33333333-3333-4333-8333-333333333333";

/** A person with one role: of the own company, or of the vendor team where the role is one of theirs. */
export const actorAs = (role: Role, given: Partial<Omit<Parameters<typeof mintActor>[0], "roles">> = {}): Actor => {
  const isVendor = (vendorRoles as readonly Role[]).includes(role);
  return mintActor({
    side: isVendor ? "staff" : "partner",
    accountId: actorAccountId,
    sessionId: null,
    partnerId: isVendor ? null : ownPartnerId,
    roles: [role],
    at: new Date("2019-10-01T08:00:00Z"),
    today: "2019-10-01",
    ...given,
  });
};
