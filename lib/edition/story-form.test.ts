import { expect, it } from "vitest";
import { defaultEdition, storyOf } from "./catalogue/editions";
import { storySchema } from "./story";
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
  expect(storyIn(typed)).toEqual(storySchema.parse(storyOf(defaultEdition)));
  expect(storyIn(storyValues(null))).toBeNull();
});

it.each([
  [{ titleFr: "" }, { titleFr: "required" }],
  [{ titleFr: "", titleEn: "" }, { titleFr: "required" }],
  [{ leadFr: "", leadEn: "" }, { leadFr: "required" }],
  [{ tiersEn: "" }, { tiersEn: "required" }],
  [{ datesEn: "2020: One line" }, { datesEn: "lines-differ" }],
  [{ datesFr: "no date" }, { datesFr: "date-line" }],
  [{ datesFr: "2020 :" }, { datesFr: "date-line" }],
])("of %j is told at which field it does not read", (change, fields) => expect(fault(change)).toEqual(fields));

it("may have no dates and no remark on the tiers", () => {
  const bare = { tiersFr: "", tiersEn: "", datesFr: "", datesEn: "\n \n" };
  expect(fault(bare)).toMatchObject({ tiers: null, calendar: [] });
});
