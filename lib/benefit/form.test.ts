import { describe, expect, it } from "vitest";
import { benefitUseForm, editBenefitRequestForm, requestBenefitForm, setBudgetForm } from "@/lib/benefit/form";
import { faultsBy } from "@/lib/form/testing/faults";

const request = { benefitId: "funds", of: "money", amount: "1,250.50", reason: "A roadshow", proofFileId: "" };
const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";

describe("a request as typed", () => {
  it("becomes cents of money, whole units, or no amount", () => {
    expect(requestBenefitForm.parse(request)).toMatchObject({ amount: 125_050, proofFileId: null });
    expect(requestBenefitForm.parse({ ...request, of: "units", amount: "1 200" })).toMatchObject({ amount: 1_200 });
    expect(requestBenefitForm.parse({ ...request, of: "none", amount: "7" })).toMatchObject({ amount: null });
  });

  it.each([
    [{ amount: "" }, "amount:required"],
    [{ amount: "ten" }, "amount:amount-impossible"],
    [{ amount: "-5" }, "amount:amount-impossible"],
    [{ amount: "0" }, "amount:amount-zero"],
    [{ amount: "10,000,000,000.01" }, "amount:amount-too-large"],
    [{ of: "units", amount: "1.5" }, "amount:number-needed"],
    [{ of: "gold" }, "of:invalid"],
    [{ reason: "  " }, "reason:required"],
    [{ reason: "x".repeat(2_001) }, "reason:too-long"],
    [{ proofFileId: "mine" }, "proofFileId:file-unknown"],
  ])("is refused at its field: %j", (change, fault) => {
    expect(faultsBy(requestBenefitForm)({ ...request, ...change })).toContain(fault);
    const { benefitId: _, ...rest } = request;
    expect(faultsBy(editBenefitRequestForm)({ id, rowVersion: 1, ...rest, ...change })).toContain(fault);
  });
});

describe("a use as typed", () => {
  const use = { benefitId: "licences", requestId: "", of: "units", amount: "3", usedOn: "2020-03-01", note: "" };

  it("is of an allocation, or of the benefit itself", () => {
    expect(benefitUseForm.parse(use)).toMatchObject({ requestId: null, amount: 3 });
    expect(benefitUseForm.parse({ ...use, requestId: id })).toMatchObject({ requestId: id });
  });

  it("needs an amount and a day that exists", () => {
    expect(faultsBy(benefitUseForm)({ ...use, amount: "", usedOn: "2020-02-30" })).toEqual(
      expect.arrayContaining(["amount:required", "usedOn:day-impossible"]),
    );
  });
});

describe("a budget as typed", () => {
  const budget = { rowVersion: 1, benefitId: "funds", on: "2020-03-01", of: "money", amount: "50 000" };

  it("is an amount, also of nothing, or no limit where it is left empty", () => {
    expect(setBudgetForm.parse(budget).amount).toBe(5_000_000);
    expect(setBudgetForm.parse({ ...budget, amount: "0" }).amount).toBe(0);
    expect(setBudgetForm.parse({ ...budget, amount: "" }).amount).toBeNull();
  });

  it.each(["-1", "much"])("is refused where it reads %s", (amount) => {
    expect(faultsBy(setBudgetForm)({ ...budget, amount })).toContain("amount:number-needed");
  });
});
