import { describe, expect, it } from "vitest";
import { agreementStates } from "@/lib/agreement/life/state";
import { agreementSteps } from "@/lib/agreement/life/step";
import { coversDay, delegationFault, isUsable, usableMandate } from "@/lib/agreement/mandate/mandate";
import { closeAgreementSchema, postFaults, signAgreementSchema } from "@/lib/agreement/schema";
import { stepUpFault } from "@/lib/agreement/signing/step-up";
import { formInput } from "@/lib/form/input";

const sha = "a".repeat(64);
const posted = {
  locale: "fr",
  id: "6f6d3a7e-52c5-4f5e-9d1c-3a9a0c2b7e11",
  rowVersion: "3",
  language: "fr",
  documentSha256: sha,
  code: "123 456",
};
const ticked = { read: "on", authority: "on", electronic: "on" };

const proved = { proofFileId: "f", parent: null } as const;
const always = { fromOn: "2019-01-01", untilOn: null, ...proved } as const;

describe("a mandate", () => {
  it("covers its first day and not its exclusive end", () => {
    const mandate = { fromOn: "2019-01-01", untilOn: "2019-10-01" } as const;
    expect(["2018-12-31", "2019-01-01", "2019-09-30", "2019-10-01"].map((day) => coversDay(mandate, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("is chosen verified before declared", () => {
    const found = usableMandate(
      [
        { ...always, state: "declared" },
        { ...always, state: "verified" },
      ],
      "2019-10-01",
    );
    expect(found?.state).toBe("verified");
    expect(usableMandate([{ ...always, state: "rejected" }], "2019-10-01")).toBeNull();
  });

  it("cannot be used without evidence", () => {
    expect(isUsable({ ...always, state: "verified", proofFileId: null }, "2019-10-01")).toBe(false);
  });

  it.each([
    ["confirmed and in force", { state: "verified" }, true],
    ["not confirmed yet", { state: "declared" }, false],
    ["ended", { state: "ended" }, false],
    ["over since today", { state: "verified", untilOn: "2019-10-01" }, false],
  ] as const)("delegated under one that is %s signs accordingly", (_, above, usable) => {
    const parent = { fromOn: "2019-01-01", untilOn: null, ...above };
    expect(isUsable({ ...always, state: "verified", parent }, "2019-10-01")).toBe(usable);
  });

  it("is delegated within its own dates only", () => {
    const parent = { fromOn: "2019-01-01", untilOn: "2020-01-01" };
    const fault = (fromOn: string, untilOn: string | null) => delegationFault({ fromOn, untilOn }, parent);
    expect(fault("2019-01-01", "2020-01-01")).toBeNull();
    expect(fault("2018-12-31", "2020-01-01")).toBe("fromOn");
    expect(fault("2020-01-01", "2020-02-01")).toBe("fromOn");
    expect(fault("2019-06-01", "2020-01-02")).toBe("untilOn");
    expect(fault("2019-06-01", null)).toBe("untilOn");
    expect(delegationFault({ fromOn: "2030-01-01", untilOn: null }, { ...parent, untilOn: null })).toBeNull();
  });
});

describe("a step-up", () => {
  const row = { purpose: "agreement.sign", documentSha256: sha, confirmedAt: new Date(0), usedAt: null };
  it.each([
    ["fits", row, sha, 300_000, null],
    ["is a second too old", row, sha, 300_001, "step-up-expired"],
    ["was used", { ...row, usedAt: new Date(1) }, sha, 10, "step-up-used"],
    ["is about another document", row, "b".repeat(64), 10, "step-up-elsewhere"],
    ["is for another purpose", { ...row, purpose: "agreement.countersign" }, sha, 10, "step-up-elsewhere"],
  ] as const)("that %s", (_, step, document, at, fault) => {
    expect(stepUpFault(step, "agreement.sign", document, new Date(at))).toBe(fault);
  });
});

type Fields = Record<string, string | undefined>;

/** What the schema gets of a browser's own post. */
const asPosted = (fields: Fields): unknown => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  return formInput(signAgreementSchema, form);
};

describe("the signing form", () => {
  it("reads a browser's own post", () => {
    const read = signAgreementSchema.parse(asPosted({ ...posted, ...ticked }));
    expect(read).toMatchObject({ rowVersion: 3, code: "123456", read: true, authority: true, electronic: true });
  });

  const faultsOf = (more: Fields) => postFaults(signAgreementSchema.parse(asPosted({ ...posted, ...ticked, ...more })));

  it.each(["read", "authority", "electronic"] as const)("reports the missing box %s, alone or with the code", (box) => {
    expect(faultsOf({ [box]: undefined })).toEqual({ [box]: "consent-required" });
    expect(faultsOf({ [box]: "false", code: "" })).toEqual({ [box]: "consent-required", code: "required" });
    expect(faultsOf({ [box]: undefined, by: "passkey" })).toEqual({ [box]: "consent-required" });
  });

  it("reports a missing or impossible code, and a missing passkey answer", () => {
    expect(faultsOf({})).toEqual({});
    expect(faultsOf({ code: "12" })).toEqual({ code: "code-impossible" });
    expect(faultsOf({ by: "passkey" })).toEqual({ code: "required" });
  });

  it("refuses an answer that is not a passkey's", () => {
    for (const assertion of ["{", "[]", '{"id":"a"}'])
      expect(signAgreementSchema.safeParse(asPosted({ ...posted, ...ticked, assertion })).success).toBe(false);
  });

  it("asks a reason of whoever ends an agreement", () => {
    const result = closeAgreementSchema.safeParse({ id: posted.id, rowVersion: 1, reason: "  " });
    expect(result.error?.issues[0]?.message).toBe("required");
  });
});

describe("the steps", () => {
  it("have at most one current step, and none after the end", () => {
    for (const state of agreementStates) {
      const places = agreementSteps(state).map(({ place }) => place);
      expect(places.filter((place) => place === "now" || place === "stopped").length).toBeLessThanOrEqual(1);
    }
    expect(agreementSteps("in-force").every(({ place }) => place === "done")).toBe(true);
    expect(agreementSteps("declined").map(({ place }) => place)).toEqual([
      "done",
      "stopped",
      "later",
      "later",
      "later",
    ]);
  });
});
