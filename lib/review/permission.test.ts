import { describe, expect, it } from "vitest";
import { builtInKinds } from "@/lib/activity/kind";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { actorAccountId, actorAs, otherPartnerId, ownPartnerId } from "@/lib/testing/actor";
import type { DeclarationSummary } from "./declaration";
import { reviewedKinds } from "./kind";
import { mayAnswer, mayReview, maySeeDeclaration } from "./permission";

const roles: readonly Role[] = [...partnerRoles, ...vendorRoles];
const claims = {
  application: { kind: "application", company: "Lafont", country: "FR", legacyLevel: "none" },
  credential: { kind: "credential", type: "VCP", track: "NV", person: "Ada", personId: "p1" },
  activity: { kind: "activity", activity: "deployment", on: "2019-09-09", customer: "Mairie" },
  mandate: { kind: "mandate", person: "Ada", capacity: "CEO" },
  agreement: { kind: "agreement", annexes: ["resale"] },
  dispute: { kind: "dispute", edition: "partner-connect-2020", node: "advanced" },
} as const satisfies Record<string, DeclarationSummary>;
const revenue: DeclarationSummary = { ...claims.activity, activity: "licence-revenue" };
const others = { partnerId: ownPartnerId, declaredBy: "someone-else" };

describe("deciding a declaration", () => {
  it.each([
    ["application", ["reviewer", "programme-manager"]],
    ["credential", ["reviewer", "programme-manager"]],
    ["activity", ["reviewer", "programme-manager"]],
    ["mandate", ["reviewer", "countersigner", "programme-manager"]],
  ] as const)("of the kind %s is for %j", (kind, deciders) => {
    expect(roles.filter((role) => mayReview(actorAs(role), kind, others))).toEqual(deciders);
  });

  it.each(reviewedKinds.filter((kind) => kind !== "application"))(
    "of the kind %s is for nobody who declared it",
    (kind) => {
      const own = { partnerId: ownPartnerId, declaredBy: actorAccountId };
      expect(mayReview(actorAs("reviewer"), kind, own)).toBe(false);
      expect(mayReview(actorAs("reviewer"), kind, { ...own, declaredBy: null })).toBe(true);
    },
  );
});

describe("answering in the thread of a declaration", () => {
  const answerers = (claim: DeclarationSummary, partnerId: string | null = ownPartnerId) =>
    roles.filter((role) => mayAnswer(actorAs(role), claim, partnerId));

  it.each<[string, DeclarationSummary, Role[]]>([
    ["a credential", claims.credential, ["owner", "contributor"]],
    ["a deployment", claims.activity, ["owner", "contributor"]],
    ["licence revenue", revenue, ["owner", "finance"]],
    ["a signing authority", claims.mandate, ["owner", "signatory"]],
    ["an application", claims.application, []],
    ["an agreement", claims.agreement, []],
    ["a dispute", claims.dispute, []],
  ])("about %s is for those who may declare it", (_, claim, expected) => {
    expect(answerers(claim)).toEqual(expected);
  });

  it("is for nobody of another company, or of none", () => {
    for (const claim of Object.values(claims)) {
      expect(answerers(claim, otherPartnerId)).toEqual([]);
      expect(answerers(claim, null)).toEqual([]);
    }
  });
});

describe("seeing a declaration", () => {
  it("of revenue is for staff, owners and finance", () => {
    expect(roles.filter((role) => maySeeDeclaration(actorAs(role), revenue, ownPartnerId))).toEqual([
      "owner",
      "finance",
      ...vendorRoles,
    ]);
    expect(maySeeDeclaration(actorAs("owner"), revenue, otherPartnerId)).toBe(false);
    expect(maySeeDeclaration(actorAs("owner"), revenue, null)).toBe(false);
  });

  it("of any other kind depends on no role here: row-level security has decided", () => {
    const open = builtInKinds.filter((kind) => kind !== "licence-revenue");
    for (const activity of open)
      expect(maySeeDeclaration(actorAs("viewer"), { ...claims.activity, activity }, ownPartnerId)).toBe(true);
    expect(maySeeDeclaration(actorAs("viewer"), claims.mandate, ownPartnerId)).toBe(true);
  });
});
