import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonStems } from "./common-passwords";
import { isCommonPassword, passwordFault } from "./password";

const email = "claire.vautrin@alticime.example";

describe("a new password", () => {
  it.each(["brume-lanterne-quai", "trois tortues mangent tard", "kV9#tq2LmPz!x", "Œuf à la coque, 3 minutes"])(
    "may be %j",
    (password) => {
      expect(passwordFault(password, email)).toBeNull();
    },
  );

  it("has 12 to 128 characters", () => {
    expect(passwordFault("tulipe-vélo", email)).toBe("password-too-short");
    expect(passwordFault("x7".repeat(64), email)).not.toBe("password-too-long");
    expect(passwordFault(`${"x7".repeat(64)}!`, email)).toBe("password-too-long");
  });

  it("counts characters, not bytes", () => {
    expect(passwordFault("éàüöçñéàüöç", email)).toBe("password-too-short");
  });

  it("does not contain the name in the e-mail address", () => {
    expect(passwordFault("vive-Claire.Vautrin-1987", email)).toBe("password-holds-email");
  });

  it.each([
    "password1234",
    "Password2019!",
    "P@ssw0rd1234",
    "motdepasse123",
    "MotDePasse2019!",
    "azertyuiop12",
    "qwertyuiop123",
    "123456789012",
    "abcdefghijklm",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "bienvenue2019",
    "administrateur1",
    "iloveyou2019!!",
    "correct horse battery staple",
    "2019-2019-2019",
    "bonjourmotdepasse",
    "sunshine-princess-1",
    "987654321098",
  ])("is not as common as %j", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it("is compared with a few hundred common words", () => {
    expect(commonStems.size).toBeGreaterThan(350);
  });

  it("is validated without throwing, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const fault = passwordFault(text, email);
        if ([...text].length < 12) expect(fault).toBe("password-too-short");
        else expect(fault === null || typeof fault === "string").toBe(true);
      }),
    );
  });
});
