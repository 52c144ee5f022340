import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { factsSchema, factsSchemaOf } from "@/lib/evaluate/facts/schema";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";

const faultsOf = (value: unknown): string[] => {
  const parsed = factsSchemaOf(defaultEdition).safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
};

const withPerson = (credentials = [sampleCredential("VCP", "NV")], parts = {}) =>
  sampleFacts({ people: [samplePerson("p1", credentials, parts)] });

test("the example of the programme's document is accepted", () => {
  const example = {
    partner: "acme",
    businessModels: ["reseller", "cloud-provider"],
    agreement: { inForceOn: "2020-01-15", endsOn: null },
    people: [samplePerson("p1", [sampleCredential("VCP", "DCV"), sampleCredential("VSP")])],
    activity: [licence("a1", "2019-11-05", -1), cloud("a2", "2019-11", 0), deployment("a3", "2019-10-20")],
  };
  expect(factsSchema.parse(example)).toEqual(example);
});

test.each([
  ["an unknown key at the root", { ...sampleFacts(), colour: "red" }, ""],
  [
    "an unknown key in an activity",
    sampleFacts({ activity: [{ ...deployment("a1", "2019-10-20"), x: 1 } as never] }),
    "activity.0",
  ],
  ["a VCP without a track", withPerson([sampleCredential("VCP")]), "people.0.credentials.0.track"],
  ["a VSP with a track", withPerson([sampleCredential("VSP", "NV")]), "people.0.credentials.0.track"],
  ["an unknown track", withPerson([sampleCredential("VCP", "XX" as never)]), "people.0.credentials.0.track"],
  ["an unknown type", withPerson([sampleCredential("VCE" as never, "NV")]), "people.0.credentials.0.type"],
  [
    "a status of the portal that the engine does not know",
    withPerson([sampleCredential("VCP", "NV", { status: "withdrawn" as never })]),
    "people.0.credentials.0.status",
  ],
  [
    "a day that does not exist",
    withPerson([sampleCredential("VCP", "NV", { earnedOn: "2019-02-29" })]),
    "people.0.credentials.0.earnedOn",
  ],
  [
    "an expiry before it was earned",
    withPerson([sampleCredential("VCP", "NV", { expiresOn: "2018-05-31" })]),
    "people.0.credentials.0.expiresOn",
  ],
  ["a leaving before the arrival", withPerson([], { employedUntil: "2016-12-31" }), "people.0.employedUntil"],
  [
    "an agreement that ends before it starts",
    sampleFacts({ agreement: { inForceOn: "2020-01-02", endsOn: "2020-01-01" } }),
    "agreement.endsOn",
  ],
  ["a missing key", { ...sampleFacts(), people: undefined }, "people"],
  [
    "an unknown kind of activity",
    sampleFacts({ activity: [{ ...deployment("a1", "2019-10-20"), kind: "gift" } as never] }),
    "activity.0.kind",
  ],
  ["a fraction of a cent", sampleFacts({ activity: [licence("a1", "2019-10-20", 0.5)] }), "activity.0.amountCents"],
  ["negative points", sampleFacts({ activity: [cloud("a1", "2019-10", -1)] }), "activity.0.points"],
  ["a month that does not exist", sampleFacts({ activity: [cloud("a1", "2019-13", 1)] }), "activity.0.month"],
  [
    "a currency in words",
    sampleFacts({ activity: [{ ...licence("a1", "2019-10-20", 1), currency: "euro" }] }),
    "activity.0.currency",
  ],
  ["two people with one id", sampleFacts({ people: [samplePerson("p1", []), samplePerson("p1", [])] }), "people.1.id"],
  [
    "two credentials with one id",
    withPerson([sampleCredential("VCP", "NV"), sampleCredential("VCP", "NV")]),
    "people.0.credentials.1.id",
  ],
  [
    "an activity with a credential's id",
    sampleFacts({
      people: [samplePerson("p1", [sampleCredential("VSP")])],
      activity: [deployment("p1-VSP", "2019-10-20")],
    }),
    "activity.0.id",
  ],
  ["an empty id", sampleFacts({ partner: "" }), "partner"],
  ["no object", [], ""],
])("%s is refused with its path", (_, value, path) => expect(faultsOf(value)).toContain(path));

test("a total that is too large to be added up exactly is refused", () => {
  const huge = Number.MAX_SAFE_INTEGER;
  expect(faultsOf(sampleFacts({ activity: [licence("a1", "2019-10-20", huge)] }))).toEqual([]);
  expect(
    faultsOf(sampleFacts({ activity: [licence("a1", "2019-10-20", huge), licence("a2", "2019-10-20", -1)] })),
  ).toEqual(["activity.1"]);
  expect(faultsOf(sampleFacts({ activity: [licence("a1", "2019-10-20", huge + 1)] }))).toEqual(
    expect.arrayContaining(["activity.0.amountCents"]),
  );
});

test("an employment and a credential may end on the day they begin; then they never count", () => {
  expect(
    faultsOf(withPerson([sampleCredential("VCP", "NV", { expiresOn: "2018-06-01" })], { employedUntil: "2017-01-01" })),
  ).toEqual([]);
});
