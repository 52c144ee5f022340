import { expect, it } from "vitest";
import { type DailyMail, gatheredUntil } from "./daily-mail";

const at = new Date("2020-03-02T09:00:00Z");
const readyAt = new Date("2020-03-02T09:00:15Z");
const until = (dailyMail: DailyMail, minutes = 15, ready = readyAt) =>
  gatheredUntil({ dailyMail, timeZone: "Europe/Paris" }, { at, readyAt: ready, minutes })?.toISOString() ?? null;

it("leaves a letter alone where its reader chose so, or where the portal gathers none", () => {
  expect(until("each")).toBeNull();
  expect(until("quarter", 0)).toBeNull();
});

it("keeps a letter for a quarter of an hour from its writing, and no shorter than it may be taken back", () => {
  expect(until("quarter")).toBe("2020-03-02T09:15:00.000Z");
  expect(until("quarter", 1, new Date("2020-03-02T09:02:00Z"))).toBe("2020-03-02T09:02:00.000Z");
});

it("keeps a letter until the next morning, whatever the portal's interval", () => {
  expect(until("day", 0)).toBe("2020-03-03T07:00:00.000Z");
  // Ready a second after eight: not this morning.
  expect(until("day", 15, new Date("2020-03-03T07:00:01Z"))).toBe("2020-03-04T07:00:00.000Z");
});
