import { describe, expect, it } from "vitest";
import { nextMorning } from "./morning";

const morning = (after: string, zone: string): string => nextMorning(new Date(after), zone).toISOString();

describe("the next morning", () => {
  it("is today's where it is not yet eight, else tomorrow's, also at eight itself", () => {
    expect(morning("2020-01-15T06:59:59Z", "Europe/Paris")).toBe("2020-01-15T07:00:00.000Z");
    expect(morning("2020-01-15T07:00:00Z", "Europe/Paris")).toBe("2020-01-16T07:00:00.000Z");
    expect(morning("2020-01-15T13:00:00Z", "America/Toronto")).toBe("2020-01-16T13:00:00.000Z");
  });

  it("is at eight on both sides of the days on which clocks change", () => {
    expect(morning("2020-03-28T12:00:00Z", "Europe/Paris")).toBe("2020-03-29T06:00:00.000Z");
    expect(morning("2020-10-24T12:00:00Z", "Europe/Paris")).toBe("2020-10-25T07:00:00.000Z");
    expect(morning("2020-03-07T20:00:00Z", "America/Toronto")).toBe("2020-03-08T12:00:00.000Z");
    expect(morning("2020-11-01T03:00:00Z", "America/Toronto")).toBe("2020-11-01T13:00:00.000Z");
  });

  it("follows the day of the zone, not of UTC, and offsets of minutes", () => {
    expect(morning("2020-06-01T23:00:00Z", "Pacific/Auckland")).toBe("2020-06-02T20:00:00.000Z");
    expect(morning("2020-06-01T00:00:00Z", "Asia/Kathmandu")).toBe("2020-06-01T02:15:00.000Z");
    expect(morning("2020-06-01T19:00:00Z", "Pacific/Honolulu")).toBe("2020-06-02T18:00:00.000Z");
  });
});
