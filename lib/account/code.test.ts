import { describe, expect, it } from "vitest";
import { isRecoveryCode, isTotpCode, plainCode, shownCode } from "./code";

describe("a typed code", () => {
  it.each([
    ["123 456", "123456"],
    [" 123456\n", "123456"],
    ["123\u00a0456", "123456"],
    ["123\u202f456", "123456"],
    ["abcde-fgh23", "ABCDEFGH23"],
    ["ABCDE - FGH23", "ABCDEFGH23"],
    ["", ""],
  ])("is read without spaces and dashes, in upper case: %j", (typed, plain) => {
    expect(plainCode(typed)).toBe(plain);
  });

  it.each([
    ["123456", true],
    ["000000", true],
    ["12345", false],
    ["1234567", false],
    ["12345a", false],
    ["123456\n", false],
    ["١٢٣٤٥٦", false],
    ["", false],
  ])("%j is an authenticator's: %s", (code, expected) => {
    expect(isTotpCode(code)).toBe(expected);
  });

  it.each([
    ["ABCDEFGH23", true],
    ["ZZZZZ99999", true],
    ["ABCDEFGHI2", false],
    ["ABCDEFGHO2", false],
    ["ABCDEFGH01", false],
    ["abcdefgh23", false],
    ["ABCDEFGH2", false],
    ["ABCDEFGH234", false],
    ["123456", false],
  ])("%j is a recovery code: %s", (code, expected) => {
    expect(isRecoveryCode(code)).toBe(expected);
  });

  it("is shown in two halves that read back as the same code", () => {
    expect(shownCode("ABCDEFGH23")).toBe("ABCDE-FGH23");
    expect(plainCode(shownCode("ABCDEFGH23"))).toBe("ABCDEFGH23");
  });
});
