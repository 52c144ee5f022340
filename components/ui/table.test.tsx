import { describe, expect, it } from "vitest";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { FormattedDay } from "@/components/format/formatted-day";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { FormattedMoney } from "@/components/format/formatted-money";
import { FormattedNumber } from "@/components/format/formatted-number";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { declarationStates, mandateStates } from "@/lib/review/state";
import { Pagination } from "./pagination";
import { ProgressBar } from "./progress-bar";
import { StateLabel } from "./state-label";
import { type Column, Table } from "./table";

type Row = { id: string; name: string; count: number };
const columns: Column<Row>[] = [
  { id: "name", header: "Name", cell: ({ name }) => name, isRowHeader: true },
  { id: "count", header: "Count", cell: ({ count }) => count, align: "end" },
];
const drawTable = (rows: Row[], empty?: string) =>
  draw(<Table caption="Partners" columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />);

describe("a table", () => {
  it("names its columns and its rows for whoever hears it", () => {
    const { rows, root } = drawTable([{ id: "1", name: "Lafont", count: 3 }]);
    expect(rows).toEqual([
      ["Name", "Count"],
      ["Lafont", "3"],
    ]);
    expect(all(root, "th").map(({ attributes }) => attributes.scope)).toEqual(["col", "col", "row"]);
    expect(drawTable([]).textsOf("caption")).toEqual(["Partners"]);
  });

  it("gives way to what the page says instead where it has no row", () => {
    expect(drawTable([], "Nobody yet").html).toBe("Nobody yet");
  });
});

describe("the label of a state", () => {
  it.each(["met", "missing", "risk", "waiting"] as const)("says %s in a word beside its icon", (state) => {
    const { text, html } = draw(<StateLabel state={state} />);
    expect(text).toBe(translations("ui.states")(state));
    expect(html).toContain(`mark-${state}`);
    expect(draw(<StateLabel state={state} isQuiet />).text).toBe(text);
  });

  it.each([...new Set([...declarationStates, ...mandateStates])])("says of a declaration that it is %s", (state) => {
    expect(draw(<DeclarationLabel state={state} />).text).toBe(translations("terms.declaration-states")(state));
  });
});

describe("a figure in the reader's writing", () => {
  it.each([
    ["en", <FormattedMoney key="m" cents={1_250_050} currency="EUR" />, "€12,500.50"],
    ["fr", <FormattedMoney key="m" cents={1_250_050} currency="EUR" />, "12 500,50 €"],
    ["en", <FormattedMoney key="m" cents={1_250_000} currency="EUR" isWhole />, "€12,500"],
    ["en", <FormattedMoney key="m" cents={1_250_050} currency="EUR" isWhole />, "€12,500.50"],
    ["en", <FormattedMoney key="m" cents={-30_000} currency="EUR" />, "-€300.00"],
    ["en", <FormattedNumber key="f" value={1_900.25} />, "1,900.3"],
    ["fr", <FormattedNumber key="f" value={1_900.25} />, "1 900,3"],
    ["en", <FormattedDay key="d" on="2020-02-03" />, "3 February 2020"],
    ["en", <FormattedDay key="d" on="2020-02-03" style="short" />, "03/02/2020"],
    ["fr", <FormattedDay key="d" on="2020-02-01" />, "1er février 2020"],
    ["en", <FormattedInstant key="i" at="2020-07-01T22:30:05Z" />, "2 July 2020 at 00:30"],
    ["en", <FormattedInstant key="i" at="2020-07-01T22:30:05Z" style="clock" />, "00:30:05"],
    ["fr", <FormattedInstant key="i" at="2020-01-01T22:30:05Z" style="time" />, "23:30"],
  ] as const)("in %s", (locale, node, written) => {
    expect(draw(node, locale).text).toBe(written);
  });
});

describe("how much is done", () => {
  it.each([
    [0, 0, "0%"],
    [3, 12, "25%"],
    [12, 12, "100%"],
    [13, 12, "100%"],
  ])("%i of %i fills the bar to %s", (done, of, width) => {
    const { html, valuesOf } = draw(<ProgressBar label="Sealed" done={done} of={of} />);
    expect(html).toContain(`width:${width}`);
    expect([valuesOf("aria-valuenow"), valuesOf("aria-valuemax")]).toEqual([[String(done)], [String(of)]]);
  });
});

describe("the pages of a list", () => {
  it("are not mentioned where there is one only", () => {
    expect(draw(<Pagination />).html).toBe("");
  });

  it("lead on, back and to the start", () => {
    const t = translations("ui.pages");
    expect(draw(<Pagination first="/list" previous="/list?b=1" next="/list?a=2" />).links).toEqual([
      [t("first"), "/list"],
      [t("previous"), "/list?b=1"],
      [t("next"), "/list?a=2"],
    ]);
  });
});
