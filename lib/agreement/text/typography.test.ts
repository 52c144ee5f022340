import { expect, test } from "vitest";
import { englishTypography, frenchTypography } from "@/lib/agreement/text/typography";

test("French puts a narrow no-break space before ; ? ! and a no-break space before : and inside guillemets", () => {
  expect(frenchTypography("« Qui ? » : l'un ; l'autre !")).toBe(
    "«\u00A0Qui\u202F?\u00A0»\u00A0: l’un\u202F; l’autre\u202F!",
  );
});

test("French keeps a number with its unit and an article with its number", () => {
  expect(frenchTypography("12 mois, 100 000 €, 3 ans, l'article 28 et l'Annexe B")).toBe(
    "12\u00A0mois, 100\u202F000\u00A0€, 3\u00A0ans, l’article\u00A028 et l’Annexe\u00A0B",
  );
});

test("English gets curly quotation marks and apostrophes", () => {
  expect(englishTypography('"Portal": the Vendor\'s, under article 3')).toBe(
    "“Portal”: the Vendor’s, under article\u00A03",
  );
});

test("setting a text twice changes nothing more", () => {
  const text = "« Édition » : l'article 3 ; 90 jours ?";
  expect(frenchTypography(frenchTypography(text))).toBe(frenchTypography(text));
});
