import { expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { keyPeople } from "./key-people";

const on = "2020-03-01";

it("names key people and what their leaving would cost", () => {
  const people = [
    samplePerson("seller", [sampleCredential("VSP"), sampleCredential("VTSP")]),
    samplePerson("one", [sampleCredential("VCP", "DCV")]),
    samplePerson("two", [sampleCredential("VCP", "DCV")]),
    samplePerson("spare", [sampleCredential("VCP", "NV", { expiresOn: "2019-01-01" })]),
  ];
  const found = keyPeople(defaultEdition, sampleFacts({ people }), on);
  expect(found.map(({ id, tierWithout }) => [id, tierWithout])).toEqual([
    ["seller", "registered"],
    ["one", "partner"],
    ["two", "partner"],
  ]);
  expect(found[1]?.competenciesLost).toEqual(["cloud-provider", "hybrid-cloud", "server-virtualization"]);
});

it("names no key person where every person has a replacement", () => {
  const people = ["a", "b", "c"].map((id) =>
    samplePerson(id, [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")]),
  );
  expect(keyPeople(defaultEdition, sampleFacts({ people }), on)).toEqual([]);
});
