import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { type FieldUse, fieldUses } from "@/lib/activity/entry";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import type { Edition, Measure } from "@/lib/edition/edition";
import { locales } from "@/lib/i18n/locale";
import { EditionKinds } from "./edition-kinds";

const row = { id: "next-2021", rowVersion: 5 };
const source = "assumption" as const;
const unit = { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } };
const kind = (name: string, parts: Partial<Measure> & { use?: FieldUse; counted?: typeof unit }): Measure => {
  const { use, counted, ...others } = parts;
  const fields = use && { customer: use, reference: use, evidence: use };
  return {
    ...{ kind: "event:visits", name: { fr: `${name} (fr)`, en: `${name} (en)` }, source, ...others },
    ...(fields && { declared: { ...(counted && { unit: counted }), ...fields } }),
  };
};
const edition: Edition = {
  ...defaultEdition,
  measures: [
    { kind: "deployment", name: { fr: "Déploiement (fr)", en: "Deployment (en)" }, source },
    kind("Fee", { kind: "money:fees", shape: "money", use: "required" }),
    kind("Days", { kind: "points:days", shape: "points", use: "optional", counted: unit }),
    kind("Visit", { shape: "event", use: "absent" }),
    kind("Score", { kind: "acme:score", shape: "reading" }),
  ],
};
const drawn = (given: typeof row | null, of: Edition = edition) => draw(<EditionKinds edition={of} row={given} />);

describe("the kinds of activity of an edition", () => {
  it.each(locales)("are told each by its shape, its unit and what its form asks for, in %s", (locale) => {
    const t = translations("edition.activity", locale);
    const uses = (use: FieldUse) => ["customer", "reference", "evidence"].map((field) => t(`said.${field}-${use}`));
    const { one, other } = unit[locale];
    const line = (name: string, ...said: string[]) => `${name} (${locale})${said.join(" · ")}`;
    expect(draw(<EditionKinds edition={edition} row={null} />, locale).textsOf("li")).toEqual([
      line({ fr: "Déploiement", en: "Deployment" }[locale], t("shapes.event"), t("built-in")),
      line("Fee", t("shapes.money"), ...uses("required")),
      line("Days", t("shapes.points"), t("counted-in", { unit: other, one }), ...uses("optional")),
      line("Visit", t("shapes.event"), ...uses("absent")),
      line("Score", t("shapes.reading"), t("not-declared")),
    ]);
  });

  it.each([
    ["fr", "en jours (1 jour)", "justificatif s’il y en a un"],
    ["en", "counted in days (1 day)", "evidence if there is any"],
  ] as const)("say so in sentences that a reader of %s understands", (locale, counted, evidence) => {
    const { text } = draw(<EditionKinds edition={edition} row={null} />, locale);
    expect(text).toContain(counted);
    expect(text).toContain(evidence);
  });

  it("are none at first, which is said", () => {
    expect(drawn(null, emptyEdition()).text).toContain(translations("edition.activity")("no-kinds"));
    expect(drawn(null).text).not.toContain(translations("edition.activity")("no-kinds"));
  });

  it("are changed by forms in a draft only, those that companies declare, and one form adds another", () => {
    expect(formsIn(drawn(null))).toEqual([]);
    const forms = formsIn(drawn(row)).map(({ fields }) => fields);
    const words = forms.flatMap((fields) => ("customer" in fields ? [[fields.en, fields.customer]] : []));
    const [required, optional, absent] = fieldUses;
    expect(words).toEqual([
      ...[
        ["Fee (en)", required],
        ["Days (en)", optional],
        ["Visit (en)", absent],
      ],
      ["", optional],
    ]);
    expect(forms.filter((fields) => "oneEn" in fields)).toEqual([expect.objectContaining({ oneEn: "day" })]);
    expect(forms.filter((fields) => "shape" in fields)).toHaveLength(1);
  });

  it("offer in a draft those of the portal that it does not count yet", () => {
    const t = translations("edition.activity");
    const take = (name: string) => t("take", { name });
    const buttons = drawn(row).textsOf("button");
    expect(buttons).toEqual(expect.arrayContaining([take("Licence revenue"), take("Cloud services")]));
    expect(buttons).not.toContain(take("Deployment"));
    expect(drawn(null).textsOf("button")).toEqual([]);
  });
});
