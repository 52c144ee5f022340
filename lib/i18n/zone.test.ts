import { expect, it } from "vitest";
import { formatInstant, formatTime } from "./clock";
import { cityOf, isTimeZone, offsetName, programmeZone } from "./zone";

const [winter, summer] = [new Date("2020-01-15T12:05:00Z"), new Date("2020-07-15T12:05:00Z")];

it("says how far a zone is from UTC on the day itself, so that an hour can be matched with the evidence", () => {
  expect([winter, summer].map((at) => offsetName(at, "Europe/Paris"))).toEqual(["UTC+1", "UTC+2"]);
  expect(["UTC", "America/St_Johns", "Asia/Kolkata"].map((zone) => offsetName(winter, zone))).toEqual([
    ...["UTC", "UTC-3:30", "UTC+5:30"],
  ]);
});

it("tells hours in the zone of the reader", () => {
  expect(
    ["Europe/Paris", "America/Toronto", "UTC"].map((zone) => formatTime(winter, "en", { timeZone: zone })),
  ).toEqual([...["13:05", "07:05", "12:05"]]);
  expect(formatInstant(summer, "fr", "Pacific/Noumea")).toBe("15 juillet 2020 à 23:05");
});

it("knows zones by name and nothing else", () => {
  expect(["UTC", programmeZone, "Asia/Ho_Chi_Minh", "Asia/Saigon"].some(isTimeZone)).toBe(true);
  expect(["", "Paris", "Europe/Nowhere", "+02:00", "../etc"].filter(isTimeZone)).toEqual([]);
  expect([cityOf("America/Argentina/Buenos_Aires"), cityOf("UTC")]).toEqual(["Buenos Aires", "UTC"]);
});
