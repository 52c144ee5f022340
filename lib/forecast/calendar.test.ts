import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { calendarEntries } from "./calendar";
import { reviewAhead } from "./review";

const shortfall = { openedOn: "2020-03-01", earned: "partner", reviewOn: "2020-10-01", isFrozen: false };
const ahead = {
  edition: defaultEdition,
  on: "2020-04-01",
  changes: [],
  agreement: { endsOn: "2020-12-31" },
  held: { tier: "advanced", shortfall },
  months: [],
  names: {},
};

describe("the entries of a calendar", () => {
  it("hold the review of a tier no longer earned, the agreement's end and its renewal window", () => {
    const days = calendarEntries(ahead, "en").map(({ key, on, until, isWarned }) => [key, on, until, isWarned]);
    expect(days).toEqual([
      ["review", "2020-10-01", "2020-10-02", true],
      ["agreement-renewal", "2020-12-01", "2020-12-31", false],
      ["agreement-end", "2020-12-30", "2020-12-31", true],
    ]);
    const [review] = calendarEntries(ahead, "fr");
    expect(review?.title).toBe("Retour au niveau Partner");
    expect(review?.text).toContain("La revue annuelle constate un niveau qui n’est plus acquis.");
  });

  it("hold the months to declare on the day on which they are due, under a key of their own", () => {
    const month = { kind: "cloud-service" as const, month: "2020-03", dueOn: "2020-04-05", isLate: false };
    const entry = calendarEntries({ ...ahead, months: [month] }, "en").at(-1);
    expect(entry).toMatchObject({ key: "month-cloud-service-2020-03", on: "2020-04-05", until: "2020-04-06" });
    expect(entry?.title).toBe("To declare: Cloud services, March 2020");
  });

  it("leave out an agreement that has ended, and a review that a dispute holds back", () => {
    const frozen = { tier: "advanced", shortfall: { ...shortfall, isFrozen: true } };
    expect(calendarEntries({ ...ahead, held: frozen, agreement: { endsOn: "2020-04-01" } }, "en")).toEqual([]);
    expect(reviewAhead({ tier: "advanced", shortfall: null })).toBeNull();
  });
});
