import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { locales } from "@/lib/i18n/locale";
import { SignInForm } from "./sign-in-form";

const t = translations("account.sign-in");
const errors = translations("form.errors");
const empty = <SignInForm locale="en" back="/en/progress" chosen={null} />;

describe("the sign-in form", () => {
  it("asks for address and password, and carries where the reader was going", () => {
    expect(formsIn(draw(empty))).toEqual([
      {
        to: "signInAction",
        carries: { return: "/en/progress" },
        fields: { email: "", password: "" },
        buttons: [t("submit")],
      },
    ]);
  });

  it("is filled with the demo account that was chosen", () => {
    const chosen = { email: "claire@vendor.example", password: "demo" };
    const [form] = formsIn(draw(<SignInForm locale="en" back={null} chosen={chosen} />));
    expect(form?.fields).toEqual(chosen);
    expect(form?.carries).toEqual({ return: "" });
  });

  it("keeps the address after a refusal, says what is wrong at its field, and forgets the password", async () => {
    const answer = refused({ fields: { password: "required" }, values: { email: "ana@lafont.example" } });
    const drawn = await drawAnswered(empty, { to: "signInAction", answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ email: "ana@lafont.example", password: "" });
    expect(faultsIn(drawn)).toEqual({ password: errors("required") });
    expect(drawn.lines).toContain(`${t("password")} – ${errors("required")}`);
  });

  it("says above the fields why it was refused as a whole", async () => {
    const answer = refused({ code: "sign-in-refused" });
    const drawn = await drawAnswered(empty, { to: "signInAction", answer });
    expect(drawn.lines).toContain(translations("refusals")("sign-in-refused"));
    expect(faultsIn(drawn)).toEqual({});
  });

  it.each(locales)("leads to a new password in the reader's language (%s)", (locale) => {
    const { html, links } = draw(<SignInForm locale={locale} back={null} chosen={null} />, locale);
    expect(links).toEqual([[translations("account.sign-in", locale)("forgotten"), "/reset"]]);
    expect(html).toContain(`href="/${locale}/reset"`);
  });
});
