import { describe, expect, it } from "vitest";
import { DifferenceList } from "@/components/edition/difference-list";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleDay, sampleEdition } from "@/components/testing/sample-company";
import type { Edition, Measure } from "@/lib/edition/edition";
import { compareEditions } from "@/lib/editor/comparison";
import { type Locale, locales } from "@/lib/i18n/locale";
import { modelsIn } from "@/lib/partner/models";

const source = "assumption" as const;
const help = { fr: "Les jours d’un mois.", en: "The days of a month." };
const unit = { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } };
const days: Measure = {
  ...{ kind: "points:training-days", name: { fr: "Jours de formation", en: "Training days" }, shape: "points", source },
  declared: {
    ...{ help, unit },
    ...{ customer: "absent", reference: "optional", evidence: "required" },
  },
};
const withKind = (kind: Measure): Edition => ({ ...sampleEdition, measures: [...sampleEdition.measures, kind] });
const centre = { id: "training-centre", name: { fr: "Centre de formation", en: "Training centre" }, source };
const withModel = (model: object): Edition => {
  const own = modelsIn(sampleEdition).map(({ id, name }) => ({ id, name: { fr: name.fr, en: name.en }, source }));
  return { ...sampleEdition, businessModels: [...own, { ...centre, ...model }] };
};

const drawn = (from: Edition, to: Edition, locale: Locale = "en") => {
  const comparison = compareEditions(from, to, sampleDay);
  const { root, lines } = draw(<DifferenceList from={from} to={to} comparison={comparison} />, locale);
  return { lines, before: all(root, "del").map(textOf), after: all(root, "ins").map(textOf) };
};
const edition = (locale: Locale) => translations("edition", locale);
const mark = (kind: string, locale: Locale = "en") => translations("terms.changes", locale)(kind);

describe("what two editions say otherwise of activity, of business models and of money", () => {
  it.each(locales)("names a kind of activity that is new, with how it is told and declared, in %s", (locale) => {
    const t = edition(locale);
    const name = days.name[locale];
    const { one, other } = unit[locale];
    const { lines, before, after } = drawn(sampleEdition, withKind(days), locale);
    expect(lines.join(" ")).toContain(`${t("changes.words.measures", { word: name })} ${mark("added", locale)}`);
    expect([before, after]).toEqual([
      [],
      [
        [
          ...[name, t("activity.shapes.points"), t("activity.counted-in", { unit: other, one })],
          ...["customer-absent", "reference-optional", "evidence-required"].map((key) => t(`activity.said.${key}`)),
          help[locale],
        ].join(" · "),
      ],
    ]);
  });

  it("shows both sides of a kind of activity that changes, and in the other language what changes only there", () => {
    const changed = withKind({ ...days, declared: { ...days.declared, evidence: "absent" } } as Measure);
    const { before, after } = drawn(withKind(days), changed);
    expect(before.join()).toContain(edition("en")("activity.said.evidence-required"));
    expect(after.join()).toContain(edition("en")("activity.said.evidence-absent"));
    const renamed = drawn(withKind(days), withKind({ ...days, name: { ...days.name, fr: "Journées" } }));
    expect([renamed.before.join(), renamed.after.join()]).toEqual([
      expect.stringMatching(/^Jours de formation · /),
      expect.stringMatching(/^Journées · /),
    ]);
    expect(renamed.lines.join(" ")).toContain(edition("en")("changes.words.measures", { word: "Training days" }));
  });

  it.each(locales)("names a business model that is new, removed or has another annex, in %s", (locale) => {
    const t = edition(locale);
    const name = centre.name[locale];
    const label = t("changes.words.business-models", { word: name });
    const added = drawn(sampleEdition, withModel({}), locale);
    expect(added.lines.join(" ")).toContain(`${label} ${mark("added", locale)}`);
    expect(added.after).toEqual([`${name} · ${t("activity.no-annex")}`]);
    expect(drawn(withModel({}), sampleEdition, locale).lines.join(" ")).toContain(
      `${label} ${mark("removed", locale)}`,
    );
    const signed = drawn(withModel({}), withModel({ annex: "resale" }), locale);
    expect(signed.after).toEqual([`${name} · ${t("activity.annex", { letter: "A" })}`]);
  });

  it.each([
    ["fr", "euro (EUR)", "franc suisse (CHF)"],
    ["en", "Euro (EUR)", "Swiss Franc (CHF)"],
  ] as const)("tells the currency by its name and its code, in %s", (locale, euro, franc) => {
    const label = edition(locale)("changes.settings.currency");
    const { lines } = drawn(sampleEdition, { ...sampleEdition, currency: "CHF" }, locale);
    expect(lines).toContain(`${label}${euro} → ${franc}`);
  });
});
