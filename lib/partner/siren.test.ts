import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactSiren, formatSiren, isSiren } from "@/lib/partner/siren";

const checkDigit = (eight: string): string => [..."0123456789"].find((digit) => isSiren(eight + digit)) ?? "none";

describe("a SIREN", () => {
  it("is accepted when its check digit is right", () => {
    expect(isSiren("732829320")).toBe(true);
    expect(isSiren("552100554")).toBe(true);
  });

  it.each(["", "73282932", "7328293200", "732829321", "73282932a", "000000000", "732 829 320"])(
    "is refused when it reads %j",
    (text) => expect(isSiren(text)).toBe(false),
  );

  it("may be typed with spaces of any kind", () => {
    expect(compactSiren(" 732 829\u202f320 ")).toBe("732829320");
  });

  it("is shown in three groups", () => {
    expect(formatSiren("732829320")).toBe("732\u202f829\u202f320");
  });

  it("is refused after one changed digit", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (eight, at, shift) => {
        fc.pre(eight !== "00000000");
        const siren = eight + checkDigit(eight);
        const changed = [...siren].map((d, i) => (i === at ? String((Number(d) + shift) % 10) : d)).join("");
        expect(isSiren(siren)).toBe(true);
        expect(isSiren(changed)).toBe(false);
      }),
    );
  });
});
