import { describe, expect, it } from "vitest";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { readAsOf } from "./as-of";

const today = "2020-03-01";
const other = editions.find(({ id }) => id !== defaultEdition.id) ?? defaultEdition;

describe("the day and edition of an address", () => {
  it("are today and the programme's own where none is asked for", () => {
    expect(readAsOf({}, today)).toEqual({
      asOf: { opened: null },
      asked: { on: today, editionId: defaultEdition.id, isBadDay: false, opened: null },
    });
    expect(readAsOf({ on: "  " }, today).asked.isBadDay).toBe(false);
  });

  it("are those asked for", () => {
    const { asOf, asked } = readAsOf({ on: "2019-12-31", edition: other.id }, today);
    expect(asOf).toEqual({ on: "2019-12-31", editionId: other.id, opened: null });
    expect(asked).toEqual({ on: "2019-12-31", editionId: other.id, isBadDay: false, opened: null });
  });

  it.each(["2019-02-29", "yesterday", "31/12/2019", "2019-1-1"])("say that the day %j cannot be read", (on) => {
    expect(readAsOf({ on }, today)).toEqual({
      asOf: { opened: null },
      asked: { on: today, editionId: defaultEdition.id, isBadDay: true, opened: null },
    });
  });

  it.each([
    [{ node: "advanced/activity" }, { node: "advanced/activity", from: 0 }],
    [
      { node: ["advanced", "other"], from: "200" },
      { node: "advanced", from: 200 },
    ],
    [
      { node: "advanced", from: "-3" },
      { node: "advanced", from: 0 },
    ],
    [{ node: "", from: "200" }, null],
  ])("open the figure that the address names: %j", (query, opened) => {
    const { asOf, asked } = readAsOf(query, today);
    expect([asOf.opened, asked.opened]).toEqual([opened, opened?.node ?? null]);
  });

  it("are those of an edition too that this process has not read yet", () => {
    expect(readAsOf({ on: "2019-12-31", edition: "gold-rush" }, today)).toEqual({
      asOf: { on: "2019-12-31", editionId: "gold-rush", opened: null },
      asked: { on: "2019-12-31", editionId: "gold-rush", isBadDay: false, opened: null },
    });
  });
});
