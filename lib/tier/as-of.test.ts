import { describe, expect, it } from "vitest";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { readAsOf } from "./as-of";

const today = "2020-03-01";
const other = editions.find(({ id }) => id !== defaultEdition.id) ?? defaultEdition;

describe("the day and edition of an address", () => {
  it("are today and the programme's own where none is asked for", () => {
    expect(readAsOf({}, today)).toEqual({
      asOf: {},
      asked: { on: today, editionId: defaultEdition.id, isBadDay: false },
    });
    expect(readAsOf({ on: "  " }, today).asked.isBadDay).toBe(false);
  });

  it("are those asked for", () => {
    const { asOf, asked } = readAsOf({ on: "2019-12-31", edition: other.id }, today);
    expect(asOf).toEqual({ on: "2019-12-31", edition: other });
    expect(asked).toEqual({ on: "2019-12-31", editionId: other.id, isBadDay: false });
  });

  it.each(["2019-02-29", "yesterday", "31/12/2019", "2019-1-1"])("say that the day %j cannot be read", (on) => {
    expect(readAsOf({ on }, today)).toEqual({
      asOf: {},
      asked: { on: today, editionId: defaultEdition.id, isBadDay: true },
    });
  });

  it("leave out an edition that nobody knows", () => {
    expect(readAsOf({ on: "2019-12-31", edition: "gold-rush" }, today)).toEqual({
      asOf: { on: "2019-12-31" },
      asked: { on: "2019-12-31", editionId: defaultEdition.id, isBadDay: false },
    });
  });
});
