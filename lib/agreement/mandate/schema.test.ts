import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import { declareMandateForm, delegateMandateForm, editMandateForm } from "./form";
import { declareMandateSchema, delegateMandateSchema, editMandateSchema, endMandateSchema } from "./schema";

const id = "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00";
const typed = { capacity: "Directrice générale", fromOn: "2019-01-01", untilOn: "", proofFileId: id };

describe("a signing authority", () => {
  const faults = (change: object) => faultsBy(declareMandateSchema)({ ...typed, ...change });

  it("may have no end, or one after its first day", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ untilOn: "2019-01-02" })).toEqual([]);
  });

  it.each<[object, string]>([
    [{ capacity: " " }, "capacity:required"],
    [{ capacity: "x".repeat(121) }, "capacity:too-long"],
    [{ capacity: "CEO\u0007" }, "capacity:characters-refused"],
    [{ fromOn: "" }, "fromOn:required"],
    [{ fromOn: "2019-02-29" }, "fromOn:day-impossible"],
    [{ untilOn: "2019-01-01" }, "untilOn:ends-before-start"],
    [{ untilOn: "2018-12-31" }, "untilOn:ends-before-start"],
    [{ proofFileId: "" }, "proofFileId:required"],
    [{ proofFileId: undefined }, "proofFileId:required"],
    [{ proofFileId: "scan.pdf" }, "proofFileId:file-unknown"],
  ])("is told what is wrong with %j", (change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it("is edited under the same rules, by someone who saw its latest version", () => {
    const edit = faultsBy(editMandateSchema);
    expect(edit({ ...typed, id, rowVersion: 2 })).toEqual([]);
    expect(edit({ ...typed, id, rowVersion: 2, untilOn: "2018-01-01" })).toEqual(["untilOn:ends-before-start"]);
    expect(edit({ ...typed, id: "x", rowVersion: 0 })).toEqual(["id:not-found", "rowVersion:stale"]);
  });

  it("is ended with a reason", () => {
    expect(faultsBy(endMandateSchema)({ id, rowVersion: 1, reason: "" })).toEqual(["reason:required"]);
  });
});

describe("a delegation", () => {
  it("names a colleague and the authority that it delegates, within dates", () => {
    const faults = faultsBy(delegateMandateSchema);
    expect(faults({ ...typed, parentId: id, accountId: id })).toEqual([]);
    expect(faults({ ...typed, parentId: "", accountId: "" })).toEqual([
      "parentId:not-found",
      "accountId:choose-colleague",
    ]);
    expect(faults({ ...typed, parentId: id, accountId: id, untilOn: typed.fromOn })).toEqual([
      "untilOn:ends-before-start",
    ]);
  });
});

describe("the forms of a signing authority", () => {
  const [parentId, accountId] = [id, id];
  it.each([
    ["declare", declareMandateForm, typed],
    ["edit", editMandateForm, { ...typed, id, rowVersion: 1 }],
    ["delegate", delegateMandateForm, { ...typed, parentId, accountId }],
  ] as const)("ask for the last day, which may be the first: %s", (_, form, values) => {
    const until = (untilOn: string) => form.safeParse({ ...values, fromOn: "2020-01-01", untilOn }).data?.untilOn;
    expect(until("2020-12-31")).toBe("2021-01-01");
    expect(until("2020-01-01")).toBe("2020-01-02");
    expect(until("2019-12-31")).toBeUndefined();
    expect(until("")).toBe("");
  });
});
