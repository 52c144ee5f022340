import { describe, expect, it } from "vitest";
import { formatRegisterNumber, hasSiren, keptRegisterNumber, plainRegisterNumber } from "./register-number";

describe("a register number", () => {
  it.each([
    ["FR", "732 829 320", "732829320"],
    ["FR", "732.829.320", "732829320"],
    ["FR", "732 829 320 00074", "732829320"],
    ["FR", "FR 44 732 829 320", "732829320"],
    ["FR", "RCS Paris B 732 829 320", "732829320"],
    ["FR", "732 829 320 R.C.S. Lyon", "732829320"],
    ["RE", "732829320", "732829320"],
    ["BE", "BE 0477.472.701", "0477472701"],
    ["BE", "BE0477472701", "0477472701"],
    ["BE", "0477 472 701", "0477472701"],
    ["BE", "477.472.701", "0477472701"],
    ["BE", "unknown", "UNKNOWN"],
    ["DE", " hrb  4711 ", "HRB 4711"],
    ["DE", "DE123456789", "123456789"],
    ["DK", "DK 12345678", "12345678"],
    ["ES", "ESB12345678", "B12345678"],
    ["BR", "BRASIL 12", "BRASIL 12"],
  ])("of %s typed as %j is kept as %j", (country, typed, kept) => {
    expect(plainRegisterNumber(country, typed)).toBe(kept);
  });

  it("is a SIREN overseas too, and names its country elsewhere", () => {
    expect(["FR", "GP", "RE", "BE", "NC"].map(hasSiren)).toEqual([true, true, true, false, false]);
    expect(keptRegisterNumber("RE", "732829320")).toBe("732829320");
    expect(keptRegisterNumber("BE", "0477472701")).toBe("BE 0477472701");
  });

  it("is shown as its country writes it", () => {
    expect(formatRegisterNumber("732829320")).toBe("732\u202f829\u202f320");
    expect(formatRegisterNumber("BE 0477472701")).toBe("BE 0477.472.701");
    expect(formatRegisterNumber("DE HRB 4711")).toBe("DE HRB 4711");
  });
});
