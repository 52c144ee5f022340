import { describe, expect, it } from "vitest";
import { ImportEffect } from "@/components/import/import-effect";
import { ImportList } from "@/components/import/import-list";
import { ImportOutcome } from "@/components/import/import-outcome";
import { ImportPreview } from "@/components/import/import-preview";
import { ImportRows, type ShownRow } from "@/components/import/import-rows";
import { LeaveOut } from "@/components/import/leave-out";
import { MatchForm } from "@/components/import/match-form";
import { MendForm } from "@/components/import/mend-form";
import { SheetChoice } from "@/components/import/sheet-choice";
import { UploadForm } from "@/components/import/upload-form";
import { WillTabs } from "@/components/import/will-tabs";
import { formsIn } from "@/components/testing/form";
import { draw, noAction, translations } from "@/components/testing/render";
import { sampleEdition, sampleFacts } from "@/components/testing/sample-company";
import { importAnswer } from "@/lib/answer/import";
import { importKinds } from "@/lib/import/kind";
import { mostRows } from "@/lib/import/limits";
import { fieldLabels } from "@/lib/import/staged/labels";
import { importStates } from "@/lib/import/staged/state";

const t = translations("import");
const faults = translations("form.errors");
const shown = { id: "11111111-1111-4111-8111-111111111111", rowVersion: 3 };

describe("a sheet to import", () => {
  it.each(importKinds)("of %s is posted to the route with its kind, and says what was wrong with the last", (kind) => {
    const drawn = draw(<UploadForm kind={kind} fault="This file is empty." />);
    expect(formsIn(drawn)).toMatchObject([{ carries: { kind } }]);
    expect(drawn.text).toContain("This file is empty.");
    expect(drawn.text).toContain(t("upload.help", { megabytes: 10, rows: mostRows }));
  });

  it("is one of several sheets, chosen by the address; one alone is not asked about", () => {
    const sheets = [
      { name: "2018", rows: 12 },
      { name: "2019", rows: 1 },
    ];
    const drawn = draw(<SheetChoice to="/imports/x/columns" sheets={sheets} sheet={1} />);
    expect(drawn.text).toContain(t("columns.sheet-option", { name: "2018", rows: 12 }));
    expect(draw(<SheetChoice to="/imports/x/columns" sheets={sheets.slice(1)} sheet={0} />).text).toBe("");
  });
});

describe("the columns of a sheet", () => {
  const columns = [
    { name: "Nom", samples: ["Ada", "Zoé"] },
    { name: "", samples: [] },
  ];
  const given = { given: {}, chosen: { dayOrder: "", decimalMark: "", invites: "" } };
  const drawFor = (kind: (typeof importKinds)[number]) =>
    draw(
      <MatchForm
        {...{ kind, columns, ...given, names: fieldLabels("en"), match: { name: 0, kind: null } }}
        action={noAction}
        shown={{ ...shown, sheet: 0 }}
        kinds={[{ value: "deployment", label: "Deployment" }]}
      />,
    );

  it("are offered to each field with their first values, a column without a header by its place", () => {
    const { text } = drawFor("people");
    expect(text).toContain(t("columns.option", { name: "Nom", samples: "Ada, Zoé" }));
    expect(text).toContain(t("columns.nameless", { number: 2 }));
    expect(text).toContain(t("columns.first-values", { samples: "Ada, Zoé" }));
  });

  it("are completed by what holds for every row, as far as the kind has such", () => {
    expect(drawFor("credentials").text).toContain(t("columns.given-employed-from"));
    expect(drawFor("activity").text).toContain(t("columns.given-kind"));
    expect(drawFor("activity").text).toContain(t("columns.decimal-mark"));
    expect(drawFor("companies").text).toContain(t("columns.invites"));
    expect(drawFor("companies").text).not.toContain(t("columns.day-order"));
  });
});

describe("the rows of a sheet", () => {
  const row = (parts: Partial<ShownRow>): ShownRow => ({
    ...{ line: 2, cells: ["Ada", "31/02/2019", "x".repeat(90)], mended: null, faults: {}, will: "new" },
    ...parts,
  });
  const match = { name: 0, earnedOn: 1, candidateId: 2, type: null };

  it("say what happens to each, and what is wrong at its cell or by the name of its field", () => {
    const rows = [
      row({ will: "fault", faults: { earnedOn: "day-impossible", expiresOn: "expires-before-earned" } }),
      row({ line: 3, will: "left-out", mended: { name: "Zoé" } }),
    ];
    const { text } = draw(
      <ImportRows rows={rows} kind="credentials" match={match} lineHref={(line) => `/l/${line}`} />,
    );
    expect(text).toContain(faults("day-impossible"));
    expect(text).toContain(
      t("preview.field-fault", { field: fieldLabels("en").expiresOn, fault: faults("expires-before-earned") }),
    );
    expect(text).toContain(t("wills.left-out"));
    expect(text).toContain("Zoé");
    expect(text).toContain(`${"x".repeat(60)}…`);
  });

  it("lead to where each is mended, while nothing is entered", () => {
    const open = draw(
      <ImportRows rows={[row({})]} kind="credentials" match={match} lineHref={(line) => `/l/${line}`} />,
    );
    const over = draw(<ImportRows rows={[row({})]} kind="credentials" match={match} lineHref={null} />);
    expect(open.html).toContain("/l/2");
    expect(over.html).not.toContain("/l/2");
    expect(draw(<ImportRows rows={[]} kind="people" match={match} lineHref={null} />).text).toContain(
      t("preview.none"),
    );
  });

  it("are counted by what happens to them, each count a filter", () => {
    const { html, text } = draw(<WillTabs path="/imports/x" counts={{ new: 4, fault: 2 }} current="fault" />);
    expect(text.replace(/\s+/g, "")).toContain(
      `${t("preview.all")}6${t("wills.new")}4${t("wills.fault").replace(/\s/g, "")}2`,
    );
    expect(html).toContain("/imports/x?rows=fault");
  });

  it("are mended field by field, and left out or taken in again", () => {
    const fields = [{ field: "earnedOn", name: "Earned on", text: "31/02/2019", fault: "day-impossible" }] as const;
    const drawn = draw(<MendForm action={noAction} shown={{ ...shown, line: 7 }} fields={fields} />);
    expect(drawn.text).toContain(faults("day-impossible"));
    expect(drawn.html).toContain("31/02/2019");
    const leave = (isLeftOut: boolean) =>
      draw(<LeaveOut action={noAction} shown={{ ...shown, line: 7 }} isLeftOut={isLeftOut} />).text;
    expect(leave(false)).toContain(t("row.leave-out"));
    expect(leave(true)).toContain(t("row.take-in"));
  });
});

describe("what entering would do", () => {
  const reading = { dayOrder: "day-first", decimalMark: ",", dayEpoch: 1900 } as const;
  const actions = { enter: noAction, drop: noAction };

  it("is entered by one press, and says what the sheet leaves in doubt", () => {
    const drawn = draw(
      <ImportPreview
        {...{ shown, kind: "people", counts: { new: 3, change: 1, fault: 2 }, missingRoom: [] }}
        {...{ path: "/imports/x", actions }}
        reading={{ ...reading, isAmbiguous: { days: true, numbers: true } }}
      />,
    );
    expect(drawn.text).toContain(t("preview.enter", { count: 4 }));
    expect(drawn.text).toContain(t("preview.days-ambiguous", { order: "dayfirst" }));
    expect(drawn.text).toContain(t("preview.numbers-ambiguous", { mark: "comma" }));
  });

  it("cannot be entered where no row is new or changed", () => {
    const drawn = draw(
      <ImportPreview
        {...{ shown, kind: "people", counts: { same: 3 }, missingRoom: [], path: "/x", actions, reading: null }}
      />,
    );
    expect(drawn.text).not.toContain(t("preview.enter", { count: 0 }));
    expect(drawn.text).toContain(t("preview.drop"));
  });

  it("shows the tier from what it is to what it would be, with the requirements that move", () => {
    const people = Array.from({ length: 30 }, (_, n) => ({
      ...{ id: `new-${n}`, employedFrom: "2016-01-01", employedUntil: null },
      credentials: [
        {
          id: `c-${n}`,
          type: "VCP",
          track: "DCV",
          earnedOn: "2019-01-01",
          expiresOn: null,
          status: "verified" as const,
        },
      ],
    }));
    const after = { ...sampleFacts, people: [...sampleFacts.people, ...people] };
    const ground = {
      kind: "import" as const,
      edition: sampleEdition,
      facts: sampleFacts,
      on: "2019-10-01",
      seeRevenue: true,
    };
    const moved = importAnswer({ ...ground, entered: sampleFacts, verified: after });
    const told = draw(<ImportEffect effect={{ ...moved, edition: sampleEdition }} />).text;
    expect(told).toContain(t("effect.requirements"));
    expect(told).toContain("→");
    const still = importAnswer({ ...ground, entered: sampleFacts, verified: sampleFacts });
    expect(draw(<ImportEffect effect={{ ...still, edition: sampleEdition }} />).text).toContain(
      t("effect.no-requirements"),
    );
  });
});

describe("an import", () => {
  const one = { ...shown, counts: {}, done: 5, total: 9, fault: null, may: { undo: false } };

  it("says how far it is, what became of it, and why it ended", () => {
    const told = (parts: Partial<Parameters<typeof ImportOutcome>[0]["import"]>) =>
      draw(<ImportOutcome import={{ ...one, state: "entered", ...parts }} undo={noAction} />).text;
    expect(told({ state: "entering" })).toContain(t("progress.bar", { done: 5, total: 9 }));
    expect(told({ counts: { new: 2, fault: 1 } })).toContain(t("outcome.left", { count: 1 }));
    expect(told({ state: "undone" })).toContain(t("outcome.undone"));
    expect(told({ state: "dropped" })).toContain(t("outcome.dropped"));
    expect(told({ state: "failed", fault: "company-full" })).toContain(t("outcome.why.full"));
    expect(told({ state: "failed", fault: "not-permitted" })).toContain(t("outcome.why.permission"));
    expect(told({ state: "failed", fault: "bug" })).toContain(t("outcome.why.other"));
    expect(told({ may: { undo: true } })).toContain(t("outcome.undo"));
  });

  it("is found again in the list, in whichever state", () => {
    const imports = importStates.map((state, at) => ({
      ...{ id: `import-${at}`, kind: "people" as const, fileName: `sheet-${at}.xlsx`, by: "Ada", state },
      madeAt: new Date("2019-10-01T10:00:00Z"),
    }));
    const { text, html } = draw(<ImportList imports={imports} base="/imports" />);
    for (const state of importStates) expect(text).toContain(t(`states.${state}`));
    expect(html).toContain("/imports/import-3");
  });
});
