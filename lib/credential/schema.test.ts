import { describe, expect, it } from "vitest";
import { declareCredentialForm, editCredentialForm, newHolder } from "@/lib/credential/form";
import { declareCredentialSchema, editCredentialSchema } from "@/lib/credential/schema";
import { faultsBy } from "@/lib/form/testing/faults";

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

describe("a credential's form", () => {
  const of = (change: object) => faultsBy(declareCredentialForm)({ ...declared, ...change });

  it("accepts a type, its track and a day", () => expect(of({})).toEqual([]));
  it("accepts a type without a track, which only the programme can tell", () =>
    expect(of({ type: "VSP", track: "" })).toEqual([]));

  it.each<[object, string]>([
    [{ holder: "" }, "holder:required"],
    [{ type: "" }, "type:required"],
    [{ track: "<b>" }, "track:track-needed"],
    [{ type: "<b>" }, "type:required"],
    [{ earnedOn: "2019-13-01" }, "earnedOn:day-impossible"],
    [{ expiresOn: "2019-02-01" }, "expiresOn:expires-before-earned"],
    [{ expiresOn: "2021-02-31" }, "expiresOn:day-impossible"],
    [{ proofFileId: "7" }, "proofFileId:file-unknown"],
  ])("says what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));

  it("reports all faults at once, also of a new holder", () => {
    expect(of({ holder: newHolder, earnedOn: "", track: "" }).sort()).toEqual([
      "earnedOn:required",
      "employedFrom:required",
      "name:required",
    ]);
    expect(of({ holder: newHolder, ...person, employedUntil: "2016-01-01" })).toEqual([
      "employedUntil:until-before-from",
    ]);
  });

  it.each([null, "text", 7, []])("refuses %j without throwing", (input) => {
    expect(declareCredentialForm.safeParse(input).success).toBe(false);
    expect(declareCredentialSchema.safeParse(input).success).toBe(false);
  });

  it("asks for the last day, as certificates print it: it is valid on that day and no longer on the next", () => {
    expect(declareCredentialForm.parse({ ...declared, expiresOn: "2020-10-01" }).expiresOn).toBe("2020-10-02");
    expect(declareCredentialForm.parse({ ...declared, expiresOn: "2019-02-02" }).expiresOn).toBe("2019-02-03");
    const leaving = declareCredentialForm.parse({
      ...declared,
      holder: newHolder,
      ...person,
      employedUntil: "2020-10-01",
    });
    expect(leaving.holder).toMatchObject({ employedUntil: "2020-10-02" });
  });

  it("says what its data says: what is left empty is null, and a new holder is a person", () => {
    const { holder, type, track, earnedOn } = declared;
    const data = { holder, type, track, earnedOn, version: "", candidateId: "", expiresOn: null, proofFileId: null };
    expect(declareCredentialForm.parse(declared)).toEqual(data);
    expect(declareCredentialSchema.parse({ holder, type, track, earnedOn })).toEqual(data);
    const known = { name: "Zoé Martin", email: null, employedFrom: "2017-09-01", employedUntil: null };
    expect(declareCredentialForm.parse({ ...declared, ...person, holder: newHolder })).toEqual({
      ...data,
      holder: known,
    });
    const row = { id: holder, rowVersion: 2 };
    const edited = { ...row, type, track, earnedOn, version: "", candidateId: "", expiresOn: null, proofFileId: null };
    expect(editCredentialForm.parse({ ...declared, ...row })).toEqual(edited);
    expect(editCredentialSchema.parse(edited)).toEqual(edited);
  });
});

describe("a credential that a program sends", () => {
  const data = { holder: declared.holder, type: "VCP", track: "DCV", earnedOn: "2019-02-02" };
  const of = (change: object) => faultsBy(declareCredentialSchema)({ ...data, ...change });

  it.each<[object, string]>([
    [{ holder: "new" }, "holder:required"],
    [{ type: "" }, "type:required"],
    [{ track: "<b>" }, "track:track-needed"],
    [{ expiresOn: "" }, "expiresOn:required"],
    [{ expiresOn: "2019-02-02" }, "expiresOn:expires-before-earned"],
    [{ proofFileId: "" }, "proofFileId:file-unknown"],
  ])("is told what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));
});
