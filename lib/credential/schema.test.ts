import { describe, expect, it } from "vitest";
import { declareCredentialSchema, newHolder } from "@/lib/credential/schema";

const person = { name: "Zoé Martin", email: "", employedFrom: "2017-09-01", employedUntil: "" };
const declared = {
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

describe("a credential's form", () => {
  const of = (change: object) => faults(declareCredentialSchema.safeParse({ ...declared, ...change }));

  it("accepts a type, its track and a day", () => expect(of({})).toEqual([]));
  it("accepts a VSP without a track", () => expect(of({ type: "VSP", track: "" })).toEqual([]));

  it.each<[object, string]>([
    [{ holder: "" }, "holder:required"],
    [{ type: "" }, "type:required"],
    [{ track: "" }, "track:track-needed"],
    [{ track: "XX" }, "track:track-needed"],
    [{ earnedOn: "2019-13-01" }, "earnedOn:day-impossible"],
    [{ expiresOn: "2019-02-02" }, "expiresOn:expires-before-earned"],
    [{ proofFileId: "7" }, "proofFileId:file-unknown"],
  ])("says what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));

  it("reports all faults at once, also of a new holder", () => {
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

  it.each([null, "text", 7, []])("refuses %j without throwing", (input) => {
    expect(declareCredentialSchema.safeParse(input).success).toBe(false);
  });
});
