import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { applicationFields } from "@/lib/application/schema";
import { locales } from "@/lib/i18n/locale";
import { ChangeRequest } from "./change-request";
import { sampleApplication } from "./testing/sample-application";

it.each(locales)("The head of an application says which fields to correct, and the message (%s)", (locale) => {
  const asked = { state: "more-asked", askedFields: [...applicationFields], reasonNote: "Line 1\nLine 2" };
  const { text, lines } = draw(<ChangeRequest application={sampleApplication(asked)} />, locale);
  const label = translations("company.fields", locale);
  for (const key of ["company-name", "siren", "country", "address", "business-models", "legacy-level", "contact-name"])
    expect(text).toContain(label(key));
  expect(lines.slice(-2)).toEqual(["Line 1", "Line 2"]);
});

it("The head of a draft says what it is for, and quotes no earlier message", () => {
  const { lines } = draw(<ChangeRequest application={sampleApplication({ reasonNote: "old" })} />);
  const t = translations("application");
  expect(lines).toEqual([t("form.title"), t("lead")]);
});
