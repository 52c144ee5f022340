import { expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { credential, facts, person } from "@/lib/evaluate/testing/sample-facts";
import { resilience } from "./key-people";

const on = "2020-03-01";

it("names who could not leave without cost, and what it would cost", () => {
  const people = [
    person("seller", [credential("VSP"), credential("VTSP")]),
    person("one", [credential("VCP", "DCV")]),
    person("two", [credential("VCP", "DCV")]),
    person("spare", [credential("VCP", "NV", { expiresOn: "2019-01-01" })]),
  ];
  const found = resilience(defaultEdition, facts({ people }), on);
  expect(found.map(({ id, tierWithout }) => [id, tierWithout])).toEqual([
    ["seller", "registered"],
    ["one", "partner"],
    ["two", "partner"],
  ]);
  expect(found[1]?.competenciesLost).toEqual(["cloud-provider", "hybrid-cloud", "server-virtualization"]);
});

it("has no one to name where each is covered by another", () => {
  const people = ["a", "b", "c"].map((id) =>
    person(id, [credential("VCP", "DCV"), credential("VSP"), credential("VTSP")]),
  );
  expect(resilience(defaultEdition, facts({ people }), on)).toEqual([]);
});
