import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, noAction, translations } from "@/components/testing/render";
import { AnswerForm } from "./answer-form";
import { DisputeForm } from "./dispute-form";
import { WithdrawDisputeButton } from "./withdraw-dispute-button";

const t = translations("dispute");
const records = [{ value: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11", label: "Café d'Or <SAS>" }];
const drawForm = (given = records, locale: "en" | "fr" = "en") =>
  draw(<DisputeForm node="advanced/activity" records={given} action={noAction} />, locale);

describe("the form that disputes a figure", () => {
  it("asks why, and about which record, by the name that people gave it", () => {
    const { root, text } = drawForm();
    expect(text).toContain(t("form.note"));
    expect(all(root, "option").map((option) => [option.attributes.value, textOf(option)])).toEqual([
      ["", t("form.no-record")],
      [records[0]?.value, records[0]?.label],
    ]);
  });

  it("asks for no record where the figure has none", () => {
    const { root, text } = drawForm([]);
    expect(all(root, "select")).toEqual([]);
    expect(text).not.toContain(t("form.record"));
  });

  it("takes no more text than is stored", () => {
    expect(
      all(drawForm().root, "textarea").map(({ attributes }) => attributes.maxLength ?? attributes.maxlength),
    ).toEqual(["2000"]);
  });

  it.each(["en", "fr"] as const)("is sent in %s by a button that says so", (locale) => {
    expect(drawForm(records, locale).textsOf("button")).toEqual([translations("dispute", locale)("form.send")]);
  });
});

describe("the answer to a dispute", () => {
  const { root, textsOf, valuesOf } = draw(<AnswerForm id="d1" action={noAction} />);

  it("is one of two verdicts, neither chosen in advance", () => {
    const radios = all(root, "input").filter(({ attributes }) => attributes.type === "radio");
    expect(radios.map(({ attributes }) => attributes.value)).toEqual(["upheld", "not-upheld"]);
    expect(radios.some(({ attributes }) => "checked" in attributes)).toBe(false);
    expect(textsOf("legend").join()).toContain(t("review.verdict"));
  });

  it("says what the partner will read", () => {
    expect(textsOf("label").join()).toContain(t("review.note"));
    expect(valuesOf("name")).toContain("note");
  });
});

describe("withdrawing a dispute", () => {
  it.each(["en", "fr"] as const)(
    "is asked for in %s by one button, and does nothing before it is confirmed",
    (locale) => {
      const words = translations("dispute.withdraw", locale);
      const { root, text } = draw(<WithdrawDisputeButton id="d1" action={noAction as never} />, locale);
      expect(all(root, "button").map(textOf)).toEqual([words("label")]);
      expect(text).not.toContain(words("done"));
      expect(all(root, "form")).toEqual([]);
    },
  );
});
