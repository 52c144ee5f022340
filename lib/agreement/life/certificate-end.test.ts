import { expect, test } from "vitest";
import { certificateEndAt } from "./certificate-end";

const endsAt = new Date("2027-01-01T00:00:00.000Z");

test.each([
  ["2026-10-02T00:00:00.000Z", null, undefined],
  ["2026-10-03T00:00:00.000Z", 90, 90],
  ["2026-11-01T12:00:00.000Z", 90, 60],
  ["2026-11-02T00:00:00.000Z", 60, 60],
  ["2026-12-02T00:00:00.000Z", 30, 30],
  ["2026-12-31T23:59:59.000Z", 30, 0],
  ["2027-01-01T00:00:00.000Z", 0, 0],
  ["2027-03-01T00:00:00.000Z", 0, 0],
])("at %s the step is %s, with %s whole days left", (at, step, daysLeft) => {
  const ending = certificateEndAt(endsAt, new Date(at));
  expect([ending?.step ?? null, ending?.daysLeft]).toEqual([step, daysLeft]);
});
