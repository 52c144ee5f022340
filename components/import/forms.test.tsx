import { describe, expect, it } from "vitest";
import { FaultyRows } from "@/components/import/faulty-rows";
import { ImportLink } from "@/components/import/import-link";
import { ImportOutcome } from "@/components/import/import-outcome";
import { ImportPreview } from "@/components/import/import-preview";
import { LeaveOut } from "@/components/import/leave-out";
import { MatchForm } from "@/components/import/match-form";
import { MendForm } from "@/components/import/mend-form";
import { StartLinks } from "@/components/import/start-links";
import { UploadForm } from "@/components/import/upload-form";
import { door } from "@/components/testing/door";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { importFields } from "@/lib/import/field";
import { type ImportKind, importKinds } from "@/lib/import/kind";
import type { Reading } from "@/lib/import/reading";
import { fieldLabels } from "@/lib/import/staged/labels";

const t = translations("import");
const shown = { id: "22222222-2222-4222-8222-222222222222", rowVersion: 7 };
const carried = { id: shown.id, rowVersion: "7" };
const reading: Reading = {
  dayOrder: "month-first",
  decimalMark: ".",
  dayEpoch: 1900,
  isAmbiguous: { days: false, numbers: false },
};

describe("the form of the columns", () => {
  const columns = Array.from({ length: 4 }, (_, at) => ({ name: `Column ${at}`, samples: [`value ${at}`] }));
  const match = (kind: ImportKind) =>
    Object.fromEntries(importFields[kind].map(({ field }, at) => [field, at < columns.length ? at : null]));
  const drawFor = (kind: ImportKind, given: Record<string, string> = {}) =>
    draw(
      <MatchForm
        {...{ kind, columns, given, match: match(kind), names: fieldLabels("en") }}
        action={door("matchImportAction")}
        shown={{ ...shown, sheet: 2 }}
        chosen={{ dayOrder: "month-first", decimalMark: ".", invites: "yes" }}
        kinds={[{ value: "deployment", label: "Deployment" }]}
      />,
    );

  it.each(importKinds)(
    "of %s holds what each field is taken for, and goes with the sheet and the version shown",
    (kind) => {
      const [form] = formsIn(drawFor(kind));
      expect(form).toMatchObject({ to: "matchImportAction", carries: { ...carried, sheet: "2" } });
      const chosen = importFields[kind].map(({ field }) => form?.fields[field]);
      expect(chosen).toEqual(importFields[kind].map((_, at) => (at < columns.length ? String(at) : "")));
    },
  );

  it("names every field by what its own form calls it, in both languages", () => {
    for (const kind of importKinds)
      for (const { field } of importFields[kind]) expect(drawFor(kind).text).toContain(fieldLabels("en")[field]);
    expect(fieldLabels("fr").earnedOn).not.toBe(fieldLabels("en").earnedOn);
  });

  it("keeps what was said for every row, and how days and amounts are written", () => {
    const [people] = formsIn(drawFor("people", { employedFrom: "2019-01-01" }));
    expect(people?.fields).toMatchObject({ givenEmployedFrom: "2019-01-01", dayOrder: "month-first" });
    const [activity] = formsIn(drawFor("activity", { kind: "deployment" }));
    expect(activity?.fields).toMatchObject({ givenKind: "deployment", decimalMark: "." });
    const [companies] = formsIn(drawFor("companies"));
    expect(companies?.fields).toMatchObject({ invites: "yes" });
  });
});

describe("the form of a row", () => {
  const fields = [
    { field: "name", name: "Name", text: "Ada", fault: null },
    { field: "earnedOn", name: "Earned on", text: "31/02/2019", fault: "day-impossible" },
  ] as const;

  it("holds what the sheet says, and goes with its line", () => {
    const [form] = formsIn(
      draw(<MendForm action={door("mendRowAction")} shown={{ ...shown, line: 44 }} fields={fields} />),
    );
    expect(form).toMatchObject({
      ...{ to: "mendRowAction", carries: { ...carried, line: "44" } },
      fields: { name: "Ada", earnedOn: "31/02/2019" },
    });
  });

  it.each([
    [false, "yes", "leave-out"],
    [true, "no", "take-in"],
  ] as const)("leaves a row out or takes it in again: %s", (isLeftOut, isLeftOutNext, label) => {
    const about = { ...shown, line: 9 };
    const [form] = formsIn(draw(<LeaveOut action={door("leaveOutRowAction")} shown={about} isLeftOut={isLeftOut} />));
    expect(form).toMatchObject({ carries: { ...carried, line: "9", isLeftOut: isLeftOutNext } });
    expect(form?.buttons).toEqual([t(`row.${label}`)]);
  });
});

describe("the ways on from a preview", () => {
  const actions = { enter: door("enterImportAction"), drop: door("dropImportAction") };
  const about = { shown, kind: "people", missingRoom: [] } as const;

  it("enter or give up the version that was shown", () => {
    const drawn = draw(<ImportPreview {...{ ...about, counts: { new: 1 }, reading, path: "/imports/x", actions }} />);
    expect(formsIn(drawn)).toMatchObject([
      { to: "enterImportAction", carries: carried, buttons: [t("preview.enter", { count: 1 })] },
      { to: "dropImportAction", carries: carried, buttons: [t("preview.drop")] },
    ]);
    expect(drawn.html).toContain("/imports/x/columns");
  });

  it("say nothing of days and amounts that are in no doubt, and the other way of those that are", () => {
    const isAmbiguous = { days: true, numbers: true };
    const say = (one: Reading) =>
      draw(<ImportPreview {...{ ...about, counts: {}, reading: one, path: "/x", actions }} />).text;
    expect(say(reading)).not.toContain(t("preview.days-ambiguous", { order: "monthfirst" }));
    expect(say({ ...reading, isAmbiguous })).toContain(t("preview.days-ambiguous", { order: "monthfirst" }));
    expect(say({ ...reading, isAmbiguous })).toContain(t("preview.numbers-ambiguous", { mark: "point" }));
  });

  it.each(["en", "fr"] as const)(
    "tell in %s, before the press, until when partners and the others can be undone",
    (locale) => {
      const say = (kind: ImportKind) => ({
        upload: draw(<UploadForm kind={kind} fault={null} />, locale).text,
        preview: draw(
          <ImportPreview {...{ ...about, kind, counts: { new: 1 }, reading, path: "/x", actions }} />,
          locale,
        ).text,
      });
      const sentences = importKinds.map((kind) => translations("import", locale)("undoing", { kind, days: 30 }));
      expect(new Set(sentences).size).toBe(2);
      for (const [at, kind] of importKinds.entries())
        for (const text of Object.values(say(kind))) expect(text).toContain(sentences[at]);
    },
  );

  it("tell of each kind of record that the company has no room for it", () => {
    const missingRoom = [{ of: "people", most: 2_000, added: 40 }] as const;
    const drawn = draw(
      <ImportPreview {...{ ...about, missingRoom, counts: { new: 40 }, reading, path: "/x", actions }} />,
    );
    expect(drawn.text).toContain("People that they add: 40; the most that the company can hold in all: 2,000.");
  });

  it("lead to the rows at fault as a workbook, where there are such", () => {
    const drawn = draw(<FaultyRows id={shown.id} count={3} locale="en" />);
    expect(drawn.text).toContain(t("preview.faults-lead", { count: 3 }));
    expect(drawn.html).toContain(`/api/imports/${shown.id}/faults?as=xlsx`);
    expect(draw(<FaultyRows id={shown.id} count={0} locale="en" />).text).toBe("");
  });
});

describe("an import that is over", () => {
  const one = { ...shown, counts: { new: 1 }, done: 1, total: 1, fault: null };

  it("is undone by one press, in the version that was shown, where it may be", () => {
    const undo = door("undoImportAction");
    const drawn = (may: boolean) =>
      draw(<ImportOutcome import={{ ...one, state: "entered", may: { undo: may } }} undo={undo} />);
    expect(formsIn(drawn(true))).toMatchObject([{ to: "undoImportAction", carries: carried }]);
    expect(formsIn(drawn(false))).toEqual([]);
  });
});

describe("the ways to an import", () => {
  it("begin one for each kind that the reader may import", () => {
    const { html, text } = draw(<StartLinks kinds={["people", "activity"]} base="/imports" />);
    expect(text).toBe([t("start.people"), t("start.activity")].join(""));
    expect(html).toContain("/imports/new?kind=people");
  });

  it.each([
    ["credentials", "/imports"],
    ["companies", "/partners/imports"],
  ] as const)("lead from the list of %s to %s", (kind, address) => {
    expect(draw(<ImportLink kind={kind} />).html).toMatch(new RegExp(`href="(/en)?${address}"`));
  });

  it("post a file to the route in the reader's language, without a word of a fault where there was none", () => {
    const { html, text } = draw(<UploadForm kind="people" fault={null} />, "fr");
    expect(html).toContain("/api/imports?locale=fr");
    expect(html).toContain('encType="multipart/form-data"');
    expect(text).toContain(translations("import", "fr")("upload.nothing-yet"));
  });
});
