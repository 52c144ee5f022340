import { describe, expect, it } from "vitest";
import { RecordList } from "@/components/evaluate/record-list";
import { draw, translations } from "@/components/testing/render";
import { sampleNode, wordsIn } from "@/components/testing/sample-company";
import type { Reason, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

const meter = translations("progress.meter");
const project = (place: number): TraceRecord => ({
  record: "activity",
  id: `project-${place}`,
  kind: "deployment",
  on: "2020-02-01",
  value: 1,
  currency: null,
});
const nodeWith = (because: TraceRecord[], against: Trace["against"] = []): Trace => ({
  ...sampleNode("advanced/activity/deployment"),
  because,
  against,
});
const drawRecords = (node: Trace, leftOut?: { because: number; against: number }) =>
  draw(<RecordList node={node} words={wordsIn("en")} leftOut={leftOut} />);

describe("the records of a requirement", () => {
  it("says so where there are none", () => {
    expect(drawRecords(nodeWith([])).lines).toEqual([meter("nothing")]);
  });

  it.each([
    [12, null],
    [13, 1],
    [30, 18],
  ])("shows twelve of %i at once and keeps the others one press away", (count, rest) => {
    const { html, lines } = drawRecords(nodeWith(Array.from({ length: count }, (_, place) => project(place))));
    expect(lines).toContain(meter("counts", { count }));
    const beforePress = html.split("<details")[0] ?? "";
    expect(beforePress.match(/<li/g)).toHaveLength(12);
    expect(html.match(/<li/g)).toHaveLength(count);
    if (rest === null) expect(html).not.toContain("<details");
    else expect(lines).toContain(meter("rest", { count: rest }));
  });

  it("counts those too that are on another page", () => {
    const { lines } = drawRecords(nodeWith([project(1)]), { because: 199, against: 40 });
    expect(lines).toContain(meter("counts", { count: 200 }));
    expect(drawRecords(nodeWith([]), { because: 0, against: 40 }).lines).not.toContain(meter("nothing"));
  });

  it.each<[Reason, string]>([
    [{ code: "rejected" }, "Rejected"],
    [{ code: "outside-window", from: "2019-03-02", to: "2020-03-01" }, "2 March 2019"],
    [{ code: "expired", on: "2019-12-31" }, "30 December 2019"],
    [{ code: "left-company", on: "2020-01-15", person: "ana" }, "14 January 2020"],
    [{ code: "wrong-currency", currency: "USD", needed: "EUR" }, "USD"],
  ])("gives the reason %j beside the record that does not count", (reason, said) => {
    const { lines } = drawRecords(nodeWith([], [{ of: project(1), reason }]));
    expect(lines[0]).toBe(meter("against", { count: 1 }));
    expect(lines.at(-1)).toContain(said);
    expect(lines).not.toContain(meter("counts", { count: 0 }));
  });
});
