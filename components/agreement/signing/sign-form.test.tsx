import { describe, expect, it } from "vitest";
import { FromAnswer } from "@/components/form/testing/sources";
import { all } from "@/components/testing/markup";
import { draw, noAction, translations } from "@/components/testing/render";
import { consentBoxes, writeConsentText } from "@/lib/agreement/signing/consent";
import { sha256 } from "@/lib/digest/sha256";
import { SignForm } from "./sign-form";
import { StepUpFields } from "./step-up-fields";

const t = translations("agreement.sign");
const shown = { id: "2f1c9a52", rowVersion: 3, language: "fr" as const, documentSha256: sha256("document") };
const ways = {
  demoCode: null,
  hasTotp: true,
  hasPasskey: false,
  askPasskey: async () => ({ ok: false, code: "bug", params: {} }) as never,
};
const drawForm = (parts: Partial<Parameters<typeof SignForm>[0]> = {}) =>
  draw(
    <SignForm
      {...{ side: "partner", form: "full", shown, company: "Lafont", reference: "2f1c9a52", ways }}
      action={noAction}
      {...parts}
    />,
  );
const hiddenIn = (root: ReturnType<typeof draw>["root"]) =>
  Object.fromEntries(
    all(root, "input")
      .filter(({ attributes }) => attributes.type === "hidden")
      .map(({ attributes }) => [attributes.name, attributes.value]),
  );

describe("the form that signs", () => {
  it("posts the very document shown, by its version, language and fingerprint", () => {
    expect(hiddenIn(drawForm().root)).toEqual({
      ...{
        idempotencyKey: expect.any(String),
        id: "2f1c9a52",
        rowVersion: "3",
        language: "fr",
        documentSha256: shown.documentSha256,
      },
      ...{ by: "code", assertion: "" },
    });
  });

  it("asks for each consent in the language of the document, none ticked before", () => {
    const { html, root } = drawForm();
    const text = writeConsentText("partner", "fr", "full");
    const boxes = all(root, "input").filter(({ attributes }) => attributes.type === "checkbox");
    expect(boxes.map(({ attributes }) => attributes.name)).toEqual([...consentBoxes]);
    expect(boxes.some(({ attributes }) => "checked" in attributes)).toBe(false);
    const words = all(root, "span").filter(({ attributes }) => attributes.lang === "fr").length;
    expect(words).toBe(consentBoxes.length);
    expect(html).toContain(text.sha256.slice(0, 16));
  });

  it.each([
    ["partner", "full", "submit"],
    ["partner", "amendment", "submit"],
    ["vendor", "renewal", "countersubmit"],
  ] as const)("names on the button of the %s what is signed (%s) and for whom", (side, form, key) => {
    const label = t(key, { company: "Lafont", reference: "2f1c9a52", kind: form });
    expect(drawForm({ side, form }).textsOf("button")).toEqual([label]);
  });

  it("says what the page wishes on the button of a list", () => {
    expect(drawForm({ label: "Countersign 12 agreements" }).textsOf("button")).toEqual(["Countersign 12 agreements"]);
  });

  it("shows the code of the moment in a demo only", () => {
    expect(drawForm().lines).not.toContain(t("demo"));
    expect(drawForm({ ways: { ...ways, demoCode: "123456" } }).text).toContain(`${t("demo")} 123456`);
  });

  it("keeps the same button from the first drawing on where a passkey is held, and offers a code beside it", () => {
    const { root } = drawForm({ ways: { ...ways, hasPasskey: true } });
    const [passkey, code, ...more] = all(root, "button");
    expect(more).toEqual([]);
    expect(passkey?.attributes).toMatchObject({ type: "button", disabled: expect.anything() });
    expect(code?.attributes).toMatchObject({ type: "submit" });
    expect(code?.attributes).not.toHaveProperty("disabled");
    expect(all(root, "input").some(({ attributes }) => attributes.name === "code")).toBe(true);
  });

  it("has no field for a code where there is no authenticator, only the passkey's button", () => {
    const { root, text } = drawForm({ ways: { ...ways, hasTotp: false, hasPasskey: true } });
    expect(all(root, "button").map(({ attributes }) => attributes.type)).toEqual(["button"]);
    expect(all(root, "input").some(({ attributes }) => attributes.name === "code")).toBe(false);
    expect(text).not.toContain(t("code-instead"));
    expect(text).toContain(t("passkey-noscript"));
  });

  it("says at the field what is wrong with the code, and keeps nothing of it elsewhere", () => {
    const { lines, root } = draw(
      <FromAnswer values={{}} fields={{ code: "wrong-code" }}>
        {() => <StepUpFields ways={ways} shown={shown} isCodeWrong label="Sign" />}
      </FromAnswer>,
    );
    const field = all(root, "input").find(({ attributes }) => attributes.name === "code");
    expect(field?.attributes["aria-invalid"]).toBe("true");
    expect(lines).toContain(translations("form.errors")("wrong-code"));
  });
});
