import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { CodeForm } from "./code-form";

const t = translations("account.code");
const form = <CodeForm locale="fr" back="/fr/agreement" demoCode={null} hasTotp />;

describe("the form for the second factor", () => {
  it("carries where the reader was going, and offers another account", () => {
    const drawn = draw(form);
    expect(formsIn(drawn)).toMatchObject([{ to: "codeAction", carries: { return: "/fr/agreement" } }]);
    expect(drawn.html).toContain('href="/fr/sign-in"');
  });

  it("never fills in the code that was refused", async () => {
    const answer = refused({ fields: { code: "wrong-code" }, code: "wrong-code" });
    const drawn = await drawAnswered(form, { to: "codeAction", answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ code: "" });
    expect(faultsIn(drawn)).toEqual({ code: translations("form.errors")("wrong-code") });
  });

  it("shows the present code of a demo account, and of no other", () => {
    expect(draw(<CodeForm locale="fr" back={null} demoCode="123456" hasTotp />).lines).toContain(`${t("demo")} 123456`);
    expect(draw(form).text).not.toContain(t("demo"));
  });

  it("takes a passkey's button below the code", () => {
    const { textsOf } = draw(
      <CodeForm locale="fr" back={null} demoCode={null} hasTotp>
        <button type="button">Passkey</button>
      </CodeForm>,
    );
    expect(textsOf("button")).toEqual([t("submit"), "Passkey"]);
  });

  it("of an account without an authenticator is for a recovery code, below the passkey's button", () => {
    const drawn = draw(
      <CodeForm locale="fr" back={null} demoCode={null} hasTotp={false}>
        <button type="button">Passkey</button>
      </CodeForm>,
    );
    expect(drawn.textsOf("button")).toEqual(["Passkey", t("recovery-submit")]);
    expect(drawn.lines).toContain(t("recovery-label"));
    expect(drawn.text).not.toContain(t("label"));
  });
});
