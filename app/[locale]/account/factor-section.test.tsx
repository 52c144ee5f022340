import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { all } from "@/components/testing/markup";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { FactorSection } from "./factor-section";
import { RemovePasskey } from "./remove-passkey";

const t = translations("account.factor");
const code = { hasTotp: true, hasPasskey: false };
const passkey = { hasTotp: false, hasPasskey: true };
const both = { hasTotp: true, hasPasskey: true };
const section = (isMandatory: boolean, codesLeft = 10, factors = code) => (
  <FactorSection locale="en" factors={factors} isMandatory={isMandatory} codesLeft={codesLeft} />
);
const openIn = ({ root }: ReturnType<typeof draw>): boolean[] =>
  all(root, "details").map(({ attributes }) => "open" in attributes);

describe("the second factor of an account", () => {
  it("is offered where there is none, with the way back to this page", () => {
    const none = { hasTotp: false, hasPasskey: false };
    const { links, lines } = draw(<FactorSection locale="fr" factors={none} isMandatory codesLeft={0} />, "fr");
    const french = translations("account.factor", "fr");
    expect(links).toEqual([[french("set-up"), "/sign-in/enrol?return=/fr/account"]]);
    expect(lines).toContain(french("off"));
  });

  it("says how many recovery codes are left", () => {
    for (const count of [0, 1, 10]) expect(draw(section(false, count)).lines).toContain(t("codes-left", { count }));
  });

  it("says what each sign-in asks for", () => {
    for (const [factors, key] of [
      [code, "on.code"],
      [passkey, "on.passkey"],
      [both, "on.both"],
    ] as const)
      expect(draw(section(false, 10, factors)).lines).toContain(t(key));
  });

  it("is removed by those who need none, and replaced by those whose role requires it", () => {
    const buttons = (isMandatory: boolean) => formsIn(draw(section(isMandatory))).map(({ buttons: [one] }) => one);
    expect(buttons(false)).toEqual([t("renew-do"), t("give-up.remove")]);
    expect(buttons(true)).toEqual([t("renew-do"), t("give-up.replace")]);
  });

  it("of passkeys alone is given up where no role requires it, and an authenticator can be added", () => {
    const drawn = (isMandatory: boolean) => draw(section(isMandatory, 10, passkey));
    const buttons = (isMandatory: boolean) => formsIn(drawn(isMandatory)).map(({ buttons: [one] }) => one);
    expect(buttons(false)).toEqual([t("renew-do"), t("give-up.passkeys")]);
    expect(buttons(true)).toEqual([t("renew-do")]);
    expect(drawn(true).lines).toContain(t("passkeys-mandatory"));
    expect(drawn(true).links).toEqual([[t("add-authenticator"), "/sign-in/enrol?return=/en/account"]]);
  });

  it("of both kinds lets go of the authenticator, whatever the role", () => {
    for (const isMandatory of [true, false]) {
      const drawn = draw(section(isMandatory, 10, both));
      expect(formsIn(drawn)[1]?.buttons[0]).toBe(t("give-up.authenticator"));
      expect(drawn.lines).toContain(t("give-up-help.authenticator"));
    }
  });

  it("is confirmed by the passkey or by a code, which without an authenticator is a recovery code", () => {
    const confirm = translations("account.confirm");
    const [renew] = formsIn(draw(section(true, 10, passkey)));
    expect(renew?.carries).toMatchObject({ by: "code", assertion: "" });
    expect(renew?.buttons).toEqual([t("renew-do"), confirm("with-code", { label: t("renew-do") })]);
    expect(draw(section(true, 10, passkey)).lines).toContain(confirm("recovery-code"));
    expect(draw(section(true, 10, both)).lines).toContain(confirm("code"));
    expect(formsIn(draw(section(true)))[0]?.carries).toEqual({});
  });

  it("opens the part whose password was wrong, and forgets the password", async () => {
    const answer = refused({ fields: { currentPassword: "required" }, code: "wrong-password" });
    const drawn = await drawAnswered(section(true), { to: "giveUpFactorAction", answer });
    expect(openIn(drawn)).toEqual([false, true]);
    expect(faultsIn(drawn)).toEqual({ currentPassword: translations("form.errors")("required") });
    expect(formsIn(drawn)[1]?.fields).toEqual({ currentPassword: "", code: "" });
    expect(openIn(draw(section(true)))).toEqual([false, false]);
  });

  it("shows new recovery codes in place of the form that made them", async () => {
    const answer = granted({ recoveryCodes: ["aaaa-bbbb", "cccc-dddd"] });
    const drawn = await drawAnswered(section(false), { to: "renewRecoveryCodesAction", answer });
    expect(drawn.textsOf("li")).toEqual(["aaaa-bbbb", "cccc-dddd"]);
    expect(formsIn(drawn).map(({ to }) => to)).toEqual(["giveUpFactorAction"]);
  });
});

describe("a passkey in the list", () => {
  const own = { id: "4b2f", name: "Phone" };
  it("is removed by a form, unless it is the only second factor", () => {
    const words = translations("account.passkeys");
    const held = draw(<RemovePasskey passkey={own} factors={passkey} isLast={false} />);
    expect(formsIn(held)).toMatchObject([{ to: "removePasskeyAction", carries: { passkeyId: "4b2f" } }]);
    const last = draw(<RemovePasskey passkey={own} factors={passkey} isLast />);
    expect(formsIn(last)).toEqual([]);
    expect(last.lines).toContain(words("last"));
  });
});
