import { describe, expect, it } from "vitest";
import { addPersonSchema, declareCredentialSchema, newHolder } from "@/lib/person/schema";

const person = { name: "Zoé Martin", email: "", employedFrom: "2017-09-01", employedUntil: "" };
const claim = {
  holder: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11",
  name: "",
  email: "",
  employedFrom: "",
  employedUntil: "",
  type: "VCP",
  track: "DCV",
  version: "",
  candidateId: "",
  earnedOn: "2019-02-02",
  expiresOn: "",
  proofFileId: "",
};

const faults = (parsed: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) => (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}:${message}`);

describe("a person's form", () => {
  const of = (change: object) => faults(addPersonSchema.safeParse({ ...person, ...change }));

  it("takes a name and a first day", () => expect(of({})).toEqual([]));

  it.each<[object, string]>([
    [{ name: "  " }, "name:required"],
    [{ name: "x".repeat(121) }, "name:too-long"],
    [{ name: "a\u0000b" }, "name:characters-refused"],
    [{ name: undefined }, "name:required"],
    [{ email: "zoe@" }, "email:email-impossible"],
    [{ employedFrom: "" }, "employedFrom:required"],
    [{ employedFrom: "2019-02-30" }, "employedFrom:day-impossible"],
    [{ employedFrom: "0201-02-03" }, "employedFrom:day-too-old"],
    [{ employedUntil: "3019-01-01" }, "employedUntil:day-too-far"],
    [{ employedUntil: "2017-08-31" }, "employedUntil:until-before-from"],
  ])("says what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));

  it("reads its own answer again unchanged", () => {
    const once = addPersonSchema.parse({ ...person, name: " Zoé ", email: "ZOE@Example.test" });
    expect(once).toMatchObject({ name: "Zoé", email: "zoe@example.test" });
    expect(addPersonSchema.parse(once)).toEqual(once);
  });
});

describe("a certification's form", () => {
  const of = (change: object) => faults(declareCredentialSchema.safeParse({ ...claim, ...change }));

  it("takes a type, its track and a day", () => expect(of({})).toEqual([]));
  it("takes a VSP without a track", () => expect(of({ type: "VSP", track: "" })).toEqual([]));

  it.each<[object, string]>([
    [{ holder: "" }, "holder:required"],
    [{ type: "" }, "type:required"],
    [{ track: "" }, "track:track-needed"],
    [{ track: "XX" }, "track:track-needed"],
    [{ earnedOn: "2019-13-01" }, "earnedOn:day-impossible"],
    [{ expiresOn: "2019-02-02" }, "expiresOn:expires-before-earned"],
    [{ proofFileId: "7" }, "proofFileId:file-unknown"],
  ])("says what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));

  it("says all that is wrong at once, of a new holder too", () => {
    expect(of({ holder: newHolder, earnedOn: "", track: "" }).sort()).toEqual([
      "earnedOn:required",
      "employedFrom:required",
      "name:required",
      "track:track-needed",
    ]);
    expect(of({ holder: newHolder, ...person, employedUntil: "2016-01-01" })).toEqual([
      "employedUntil:until-before-from",
    ]);
  });

  it.each([null, "text", 7, []])("survives %j", (input) => {
    expect(declareCredentialSchema.safeParse(input).success).toBe(false);
  });
});
