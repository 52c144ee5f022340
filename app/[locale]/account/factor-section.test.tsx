import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { all } from "@/components/testing/markup";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { FactorSection } from "./factor-section";

const t = translations("account.factor");
const section = (isMandatory: boolean, codesLeft = 10) => (
  <FactorSection locale="en" hasTotp isMandatory={isMandatory} codesLeft={codesLeft} />
);
const openIn = ({ root }: ReturnType<typeof draw>): boolean[] =>
  all(root, "details").map(({ attributes }) => "open" in attributes);

describe("the second factor of an account", () => {
  it("is offered where there is none, with the way back to this page", () => {
    const { links, lines } = draw(<FactorSection locale="fr" hasTotp={false} isMandatory codesLeft={0} />, "fr");
    const french = translations("account.factor", "fr");
    expect(links).toEqual([[french("set-up"), "/sign-in/enrol?return=/fr/account"]]);
    expect(lines).toContain(french("off"));
  });

  it("says how many recovery codes are left", () => {
    for (const count of [0, 1, 10]) expect(draw(section(false, count)).lines).toContain(t("codes-left", { count }));
  });

  it("is removed by those who need none, and replaced by those whose role requires it", () => {
    const buttons = (isMandatory: boolean) => formsIn(draw(section(isMandatory))).map(({ buttons: [one] }) => one);
    expect(buttons(false)).toEqual([t("renew-do"), t("remove")]);
    expect(buttons(true)).toEqual([t("renew-do"), t("replace")]);
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
