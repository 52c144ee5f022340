import { describe, expect, it } from "vitest";
import { correctActivityForm, correctedTotal, isCorrectable, isCoveredBy } from "./correction";

const typed = { id: "a1b2c3d4-0000-4000-8000-000000000000", rowVersion: 1, note: "Counted twice", proofFileId: "" };
const read = (kind: string, difference: string) => {
  const { data, error } = correctActivityForm.safeParse({ ...typed, kind, difference });
  return data?.difference ?? error?.issues.map(({ path, message }) => `${path.join()}: ${message}`).join();
};

describe("a difference", () => {
  it.each([
    ["cloud-service", "-300", -300],
    ["cloud-service", "\u2212 1 200", -1200],
    ["licence-revenue", "-12 500,50", -1_250_050],
    ["cloud-service", "0", "difference: amount-zero"],
    ["cloud-service", "many", "difference: points-impossible"],
    ["licence-revenue", "many", "difference: amount-impossible"],
    ["cloud-service", "", "difference: required"],
  ])("of %s typed as %s is read as %s", (kind, text, answer) => {
    expect(read(kind, text)).toBe(answer);
  });
});

describe("what a correction leaves", () => {
  const waiting = (difference: number) => ({ difference, isVerified: false });
  const verified = (difference: number) => ({ difference, isVerified: true });

  it("is never below zero, whatever is decided of the corrections that wait", () => {
    expect(isCoveredBy(1_000, [waiting(-1_000)])).toBe(true);
    expect(isCoveredBy(1_000, [waiting(-600), waiting(-500)])).toBe(false);
    expect(isCoveredBy(1_000, [waiting(500), waiting(-1_200)])).toBe(false);
    expect(isCoveredBy(1_000, [verified(500), waiting(-1_200)])).toBe(true);
    expect(isCoveredBy(0, [waiting(-1)])).toBe(false);
  });

  it("of a return is never above zero", () => {
    expect(isCoveredBy(-1_000, [waiting(1_000)])).toBe(true);
    expect(isCoveredBy(-1_000, [waiting(1_001)])).toBe(false);
  });

  it("adds up what is verified alone", () => {
    const of = { amountCents: null, points: 1_000 };
    const one = (points: number, state: string) => ({ amountCents: null, points, state });
    expect(correctedTotal(of, [one(-300, "verified"), one(-200, "declared")]).points).toBe(700);
  });
});

it("is of a verified activity that has an amount and is no correction itself", () => {
  const month = { kind: "cloud-service", state: "verified", corrects: null } as const;
  expect(isCorrectable(month)).toBe(true);
  expect(isCorrectable({ ...month, state: "declared" })).toBe(false);
  expect(isCorrectable({ ...month, corrects: "a1" })).toBe(false);
  expect(isCorrectable({ ...month, kind: "deployment" })).toBe(false);
});
