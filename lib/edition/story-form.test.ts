import { expect, it } from "vitest";
import { defaultEdition, storyOf } from "./catalogue/editions";
import { readStory } from "./story";
import { type StoryTyped, storyIn, storyValues } from "./story-form";

const typed = storyValues(storyOf(defaultEdition));
const fault = (change: Partial<StoryTyped>) => {
  try {
    return storyIn({ ...typed, ...change });
  } catch (error) {
    return (error as { fields?: object }).fields;
  }
};

it("a story is unchanged by its own form sent back untouched", () => {
  expect(readStory(storyIn(typed))).toEqual(storyOf(defaultEdition));
  expect(storyIn(storyValues(null))).toBeNull();
});

it.each([
  [{ titleFr: "" }, { titleFr: "required" }],
  [{ titleFr: "", titleEn: "" }, { titleFr: "required" }],
  [{ leadFr: "" }, { leadFr: "required" }],
  [{ tiersEn: "" }, { tiersEn: "required" }],
  [{ datesEn: "2020: One line" }, { datesEn: "lines-differ" }],
  [{ datesFr: "no date" }, { datesFr: "date-line" }],
  [{ datesFr: "2020 :" }, { datesFr: "date-line" }],
  [{ datesFr: "2020: a\n".repeat(13), datesEn: "2020: a\n".repeat(13) }, { datesFr: "dates-many" }],
])("of %j is told at which field it does not read", (change, fields) => expect(fault(change)).toEqual(fields));

it("may have no dates and no remark on the tiers", () => {
  const bare = { tiersFr: "", tiersEn: "", datesFr: "", datesEn: "\n \n" };
  expect(fault(bare)).toMatchObject({ tiers: null, calendar: [] });
});

it("may leave out its sentence", () => expect(fault({ leadFr: "", leadEn: "" })).toMatchObject({ lead: null }));

it("has its dates as each language writes them, and reads those that were stored once for both", () => {
  const dates = { datesFr: "Début 2026 : On commence.\n2027 : a", datesEn: "Early 2026: We begin.\n2027: a" };
  const stored = storyIn({ ...typed, ...dates });
  expect(stored?.calendar.map(({ when }) => when)).toEqual([{ fr: "Début 2026", en: "Early 2026" }, "2027"]);
  const read = readStory(JSON.parse(JSON.stringify(stored)));
  expect(read?.calendar.map(({ when }) => when.fr)).toEqual(["Début 2026", "2027"]);
  expect(storyValues(read)).toMatchObject({ datesEn: dates.datesEn });
  expect([readStory(null), readStory({ title: "A text" })]).toEqual([null, null]);
});
