import { expect, it } from "vitest";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { outlookChartShape } from "./outlook-chart-geometry";

const frame = { width: 110, height: 100, left: 10, top: 0, bottom: 20 };
const stay: OutlookChange = {
  on: "2020-07-01",
  from: "high",
  tier: "high",
  move: "stay",
  competenciesLost: ["one"],
  competenciesGained: [],
  causes: [],
};
const fall: OutlookChange = { ...stay, on: "2021-01-01", tier: "low", move: "fall" };

it("draws the line from today to the end of the frame, with a step on the day of each change", () => {
  const { line, marks, yOf } = outlookChartShape(
    frame,
    ["low", "high"],
    "high",
    [stay, fall],
    ["2020-01-01", "2022-01-01"],
  );
  expect([yOf("high"), yOf("low")]).toEqual([20, 60]);
  expect(marks.map(({ kind, fromY, y }) => [kind, fromY, y])).toEqual([
    ["lost", 20, 20],
    ["fall", 20, 60],
  ]);
  expect(marks[1]?.x).toBeCloseTo(10 + (100 * 366) / 731);
  expect(line.startsWith("M10 20 H")).toBe(true);
  expect(line.endsWith("V60 H110")).toBe(true);
});
