import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw } from "@/components/testing/render";
import { editions } from "@/lib/edition/catalogue/editions";
import { changeOfFigure, changeOfReminderDays } from "@/lib/editor/form-values";
import { setCountingSchema } from "@/lib/editor/schema";
import { editionSettings, editionTree } from "@/lib/editor/tree";
import { locales } from "@/lib/i18n/locale";
import { CountingForm } from "./counting-form";
import { FigureForm } from "./figure-form";
import { ReminderDaysForm } from "./reminder-days-form";

const row = { id: "next-2021", rowVersion: 5 };
const cases = editions.flatMap((edition) => locales.map((locale) => ({ edition, locale, id: edition.id })));

describe("the form for a number of an edition", () => {
  it.each(cases)("sent as it is drawn changes nothing, whatever the number ($id, $locale)", ({ edition, locale }) => {
    const inClauses = editionTree(edition).flatMap(({ clauses }) => clauses.flatMap(({ figures }) => figures));
    const figures = [...inClauses, ...editionSettings(edition).map(({ figure }) => figure)];
    expect(figures.length).toBeGreaterThan(5);
    const drawn = figures.map((figure) => (
      <FigureForm key={`${figure.path.join()}/${figure.field}`} row={row} figure={figure} currency="EUR" />
    ));
    const typed = formsIn(draw(drawn, locale)).map(({ fields }) => String(fields.value));
    expect(typed).toHaveLength(figures.length);
    figures.forEach(({ path, field, unit, value }, place) => {
      const sent = { ...row, path, field, unit, value: typed[place] ?? "" };
      expect(changeOfFigure(sent)).toMatchObject({ path, field, value });
    });
  });

  it.each(editions)("for reminder days does the same ($id)", ({ review }) => {
    const { daysAhead } = review.reminders;
    const [form] = formsIn(draw(<ReminderDaysForm row={row} days={daysAhead.join(", ")} />));
    expect(changeOfReminderDays({ ...row, days: String(form?.fields.days) })).toMatchObject({ days: daysAhead });
  });

  it("for how people count keeps a number that it would not offer by itself", () => {
    const counting = { rolesPerPerson: 7, competenciesPerPerson: "any", source: "assumption" } as const;
    const [form] = formsIn(draw(<CountingForm row={row} counting={counting} />));
    expect(form?.fields).toMatchObject({ roles: "7" });
  });

  it.each(editions)("for how people count holds what the edition says ($id)", ({ counting }) => {
    const [form] = formsIn(draw(<CountingForm row={row} counting={counting} />));
    const { roles, competencies, shared } = setCountingSchema.parse({ ...row, ...form?.fields });
    expect([roles, competencies, shared]).toEqual([
      String(counting.rolesPerPerson),
      counting.competenciesPerPerson,
      counting.sharedPeople ?? "every",
    ]);
  });
});
