import { describe, expect, it } from "vitest";
import { can, type Permission, permissions } from "@/lib/access";
import { mintActor } from "@/lib/actor";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { actorAs, otherPartnerId as other, ownPartnerId as own } from "@/lib/testing/actor";

const isAboutProgramme = (permission: Permission): boolean =>
  [
    "queue.view",
    "application.review",
    "partner.list",
    "insight.view",
    "programme.view",
    "audit.view",
    "staff.view",
    "staff.manage",
  ].includes(permission);

/** A subject that fits every permission; `kind` is the activity's. */
const subjectOf = (permission: Permission, partnerId: string, kind: string) =>
  (isAboutProgramme(permission) ? "programme" : { partnerId, kind, declaredBy: null, partnerSignedBy: null }) as never;

const may = (role: Role, permission: Permission, partnerId: string, kind = "deployment"): boolean =>
  can(actorAs(role), permission, subjectOf(permission, partnerId, kind));

const roles: readonly Role[] = [...partnerRoles, ...vendorRoles];

const table = (): string => {
  const mark = (role: Role, permission: Permission): string => {
    const plain = may(role, permission, own);
    const revenue = may(role, permission, own, "licence-revenue");
    if (plain === revenue) return plain ? "yes" : "·";
    return plain ? "but revenue" : "revenue only";
  };
  return [
    "# Who may do what",
    "",
    "Made from `lib/access.ts` by `lib/access.test.ts`, which fails when the two differ. Partner roles: in their own company only.",
    "",
    `| permission | ${roles.join(" | ")} |`,
    `|---|${roles.map(() => "---|").join("")}`,
    ...permissions.map(
      (permission) => `| ${permission} | ${roles.map((role) => mark(role, permission)).join(" | ")} |`,
    ),
    "",
  ].join("\n");
};

describe("the access matrix", () => {
  it("matches docs/access.md", async () => {
    await expect(table()).toMatchFileSnapshot("../docs/access.md");
  });

  it("gives partner roles no permission in another company", () => {
    const leaks = partnerRoles.flatMap((role) =>
      permissions.filter(
        (permission) => may(role, permission, other) || may(role, permission, other, "licence-revenue"),
      ),
    );
    expect(leaks).toEqual([]);
  });

  it("gives an actor without a role no permission to change anything", () => {
    const nobody = mintActor({ ...actorAs("viewer"), roles: [] });
    const granted = permissions.filter((permission) =>
      can(nobody, permission, subjectOf(permission, own, "deployment")),
    );
    expect(granted.filter((permission) => !permission.endsWith(".view"))).toEqual([]);
  });

  it("lets the auditor and the viewer only read", () => {
    const verbs = (role: Role) =>
      permissions.filter((permission) => may(role, permission, own) && !/\.(view|list)$/.test(permission));
    expect([verbs("auditor"), verbs("viewer")]).toEqual([[], []]);
  });

  it("lets nobody decide on their own declaration or countersign their own signature", () => {
    const reviewer = actorAs("reviewer");
    const countersigner = actorAs("countersigner");
    const mine = { partnerId: own, declaredBy: reviewer.accountId };
    expect(can(reviewer, "credential.review", mine)).toBe(false);
    expect(can(reviewer, "activity.review", mine)).toBe(false);
    expect(can(reviewer, "mandate.review", mine)).toBe(false);
    expect(
      can(countersigner, "agreement.countersign", { partnerId: own, partnerSignedBy: countersigner.accountId }),
    ).toBe(false);
  });
});
