import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { annexes, annexLetter } from "@/lib/agreement/document/annex";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { noAnnex } from "@/lib/editor/activity-schema";
import { locales } from "@/lib/i18n/locale";
import { modelsIn } from "@/lib/partner/models";
import { EditionModels } from "./edition-models";

const row = { id: "next-2021", rowVersion: 5 };
const source = "assumption" as const;
const own: Edition = {
  ...defaultEdition,
  businessModels: [
    ...annexes.map((annex) => ({ id: annex, name: { fr: `${annex} (fr)`, en: `${annex} (en)` }, annex, source })),
    { id: "training-centre", name: { fr: "Centre de formation", en: "Training centre" }, source },
  ],
};

describe("the business models of an edition", () => {
  it.each(locales)("are told each by its name and the letter of its annex, in %s", (locale) => {
    const t = translations("edition.activity", locale);
    expect(draw(<EditionModels edition={own} row={null} />, locale).textsOf("li")).toEqual([
      ...annexes.map((annex) => `${annex} (${locale})${t("annex", { letter: annexLetter[annex] })}`),
      `${{ fr: "Centre de formation", en: "Training centre" }[locale]}${t("no-annex")}`,
    ]);
  });

  it.each([
    ["fr", "RevendeurAnnexe A"],
    ["en", "ResellerAnnex A"],
  ] as const)("are the portal's own where it names none, in %s", (locale, first) => {
    const lines = draw(<EditionModels edition={defaultEdition} row={null} />, locale).textsOf("li");
    expect(lines).toHaveLength(modelsIn(defaultEdition).length);
    expect(lines).toContain(first);
  });

  it("are changed one by one in a draft, where one more can be added, and in no other edition", () => {
    expect(formsIn(draw(<EditionModels edition={own} row={null} />))).toEqual([]);
    const forms = formsIn(draw(<EditionModels edition={own} row={row} />)).map(({ fields }) => fields);
    expect(forms.map(({ en, annex }) => [en, annex])).toEqual([
      ...annexes.map((annex) => [`${annex} (en)`, annex]),
      ["Training centre", noAnnex],
      ["", noAnnex],
    ]);
    expect(forms.filter((fields) => "word" in fields)).toHaveLength(1);
  });
});
