import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { actorAs, otherPartnerId, ownPartnerId } from "@/lib/testing/actor";
import { type ActivityKind, builtInKinds } from "./kind";
import { kindsEverIn, kindsIn } from "./offered";
import { declarableAmong, maySeeKind, visibleAmong } from "./visible";

const own = { partnerId: ownPartnerId };
const roles: readonly Role[] = [...partnerRoles, ...vendorRoles];
const seers: readonly Role[] = ["owner", "finance", ...vendorRoles];
const kinds: readonly ActivityKind[] = [...builtInKinds, "money:support", "points:training-days", "event:visits"];

describe("the kinds of activity that exist for a person", () => {
  it.each(roles)("are, for %s, all or all but revenue, also that which an edition adds", (role) => {
    const hidden: readonly string[] = seers.includes(role) ? [] : ["licence-revenue", "money:support"];
    expect(visibleAmong(kinds, actorAs(role), own)).toEqual(kinds.filter((kind) => !hidden.includes(kind)));
  });

  it("leave out the revenue of another company", () => {
    for (const kind of ["licence-revenue", "money:support"]) {
      expect(maySeeKind(actorAs("owner"), kind, { partnerId: otherPartnerId })).toBe(false);
      expect(maySeeKind(actorAs("reviewer"), kind, { partnerId: otherPartnerId })).toBe(true);
    }
  });

  it("include a measure that nobody declares", () => {
    expect(maySeeKind(actorAs("viewer"), "customer-seats", own)).toBe(true);
    expect(maySeeKind(actorAs("viewer"), "licence-revenue", own)).toBe(false);
  });
});

describe("the kinds of activity that a person declares", () => {
  const declared = { customer: "optional", reference: "required", evidence: "optional" } as const;
  const name = { fr: "x", en: "x" };
  const added = (["money", "points", "event"] as const).map((shape) => ({
    ...{ kind: `${shape}:own`, name, shape, source: "assumption" as const, declared },
  }));
  const offered = kindsIn([{ ...defaultEdition, measures: added }]);

  it.each([
    ["owner", ["money:own", "points:own", "event:own"]],
    ["finance", ["money:own"]],
    ["contributor", ["points:own", "event:own"]],
    ["viewer", []],
    ["reviewer", []],
  ] as const)("are, for %s, %j of those that an edition adds", (role, declarable) => {
    expect(declarableAmong(offered, actorAs(role), own).map(({ kind }) => kind)).toEqual(declarable);
  });
});

it("a form asks for what any of its editions asks for, and needs what the first one needs", () => {
  const kind = (customer: "required" | "optional" | "absent") => ({
    ...defaultEdition,
    measures: [
      {
        ...{ kind: "event:own", name: { fr: "x", en: "x" }, shape: "event" as const, source: "assumption" as const },
        declared: { customer, reference: "absent" as const, evidence: "absent" as const },
      },
    ],
  });
  const asked = (...uses: Parameters<typeof kind>[0][]) => kindsEverIn(uses.map(kind))[0]?.fields;
  expect(asked("absent", "required")).toEqual({ customer: "optional", reference: "absent", evidence: "absent" });
  expect(asked("required", "absent")?.customer).toBe("required");
  expect(asked("absent", "absent")?.customer).toBe("absent");
});
