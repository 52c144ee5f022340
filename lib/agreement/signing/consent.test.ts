import { describe, expect, it } from "vitest";
import { agreementKinds } from "@/lib/agreement/document/kind";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { type ConsentForm, consentBoxes, consentSides, writeConsentText } from "./consent";

const forms: readonly ConsentForm[] = [...agreementKinds, "batch"];
const every = agreementLanguages.flatMap((language) =>
  consentSides.flatMap((side) => forms.map((form) => ({ language, side, form }))),
);

describe("a text of consent", () => {
  it.each(every)("in $language for the $side about a $form has three boxes of whole sentences", (one) => {
    const { boxes, language } = writeConsentText(one.side, one.language, one.form);
    expect(Object.keys(boxes)).toEqual([...consentBoxes]);
    for (const text of Object.values(boxes)) expect(text).toMatch(/^(J’|I ).+\.$/u);
    expect(language).toBe(one.language);
    expect(boxes.read).toMatch(/SHA-256/);
  });

  it("has one hash for one text: of side, language and version", () => {
    const texts = every.map(({ side, language, form }) => ({ side, ...writeConsentText(side, language, form) }));
    const keys = texts.map(({ side, language, version }) => [side, language, version].join(" "));
    expect(new Set(texts.map(({ sha256 }) => sha256)).size).toBe(new Set(keys).size);
  });

  it.each<[ConsentForm, "partner" | "vendor", string]>([
    ["full", "partner", "2019-10/1"],
    ["version", "partner", "2019-10/1-version"],
    ["amendment", "partner", "2019-10/1-amendment"],
    ["renewal", "partner", "2019-10/1-renewal"],
    ["full", "vendor", "2019-10/1"],
    ["version", "vendor", "2019-10/1"],
    ["amendment", "vendor", "2019-10/1-amendment"],
    ["batch", "vendor", "2019-10/1-batch"],
  ])("about a %s for the %s is version %s", (form, side, version) => {
    for (const language of agreementLanguages) expect(writeConsentText(side, language, form).version).toBe(version);
  });

  it("asks the partner for an authority under a recorded mandate, the countersigner for one within the programme", () => {
    expect(writeConsentText("partner", "en").boxes.authority).toContain("under the mandate recorded in my name");
    expect(writeConsentText("vendor", "fr").boxes.authority).toContain("dans le cadre du programme partenaires");
  });
});
