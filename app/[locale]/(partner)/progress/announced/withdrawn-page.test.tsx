import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { WithdrawnPage } from "./withdrawn-page";

const withdrawn = {
  name: { fr: "Règles 2021", en: "Rules 2021" },
  ...{ effectiveOn: "2021-01-01", withdrawnOn: "2020-11-03", reason: "A threshold was wrong" },
};

it.each([
  ["en", "Rules 2021", "1 January 2021", "3 November 2020"],
  ["fr", "Règles 2021", "1er janvier 2021", "3 novembre 2020"],
] as const)("The page of withdrawn rules says in %s which, when and why, and leads back", (locale, name, day, on) => {
  const t = translations("edition.coming.withdrawn", locale);
  const { lines, links } = draw(<WithdrawnPage withdrawn={withdrawn} locale={locale} />, locale);
  expect(lines).toContain(t("what", { name, day, withdrawn: on }));
  expect(lines).toContain(t("reason", { reason: withdrawn.reason }));
  expect(links.map(([, href]) => href)).toContain("/progress");
});
