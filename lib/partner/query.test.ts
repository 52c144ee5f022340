import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import { actorAs, ownPartnerId } from "@/lib/testing/actor";
import { requirePartnerId } from "./own";
import { partnerQuery, readPartnerQuery } from "./query";
import { editPartnerSchema } from "./schema";

const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";
const nothing = {
  ...{ search: undefined, tier: undefined, future: undefined, competency: undefined },
  ...{ legacy: undefined, after: undefined },
};

describe("the filter of the partner list", () => {
  it("is read back from its own address", () => {
    const query = { ...nothing, search: "Lafont & Fils", tier: "advanced", legacy: "premier", after: id } as const;
    const read = Object.fromEntries(new URLSearchParams(partnerQuery(query)));
    expect(readPartnerQuery(read)).toEqual(query);
  });

  it("is empty where nothing is asked, and leaves out what is empty", () => {
    expect(readPartnerQuery({})).toEqual(nothing);
    expect(partnerQuery({})).toBe("");
    expect(partnerQuery({ search: "", tier: undefined })).toBe("");
    expect(readPartnerQuery({ search: "   ", tier: "" })).toEqual(nothing);
  });

  it.each<[Record<string, string | string[]>]>([
    [{ search: ["a", "b"] }],
    [{ search: "x".repeat(101) }],
    [{ legacy: "x".repeat(61) }],
    [{ after: "1 OR 1=1" }],
    [{ offset: "10" }],
  ])("leaves out %j", (query) => {
    expect(readPartnerQuery(query)).toEqual(nothing);
  });
});

describe("the company an actor acts for", () => {
  it("is their own, and none for staff", () => {
    expect(requirePartnerId(actorAs("viewer"))).toBe(ownPartnerId);
    expect(() => requirePartnerId(actorAs("reviewer"))).toThrow("not-permitted");
  });
});

describe("a change to a company", () => {
  const given = { id, rowVersion: 1, address: "3 rue du Port\n69002 Lyon", businessModels: ["reseller"] };
  const faults = (change: object) => faultsBy(editPartnerSchema)({ ...given, ...change });

  it("keeps business models once each, in one order", () => {
    const businessModels = ["services-delivery", "reseller", "services-delivery"];
    expect(editPartnerSchema.parse({ ...given, businessModels }).businessModels).toEqual([
      "reseller",
      "services-delivery",
    ]);
  });

  it("needs an address and a business model that exists", () => {
    expect(faults({ address: " ", businessModels: [] })).toEqual(["address:required", "businessModels:required"]);
    expect(faults({ address: "x".repeat(401) })).toEqual(["address:too-long"]);
    expect(faults({ businessModels: ["Pizzeria!"] })).toEqual(["businessModels.0:invalid"]);
    expect(faults({ businessModels: undefined })).toEqual(["businessModels:required"]);
  });

  it("does not touch the name or the SIREN of the party", () => {
    expect(editPartnerSchema.parse({ ...given, name: "Other", siren: "732829320" })).toEqual(given);
  });
});
