import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import { mostDates, type StoredStory, type Story } from "./story";

/** A story as it is typed: each sentence in both languages, and its dates line by line, "2020: The new tiers begin." */
export type StoryTyped = Record<
  "titleFr" | "titleEn" | "leadFr" | "leadEn" | "tiersFr" | "tiersEn" | "datesFr" | "datesEn",
  string
>;

/** A story as its form shows it; of none, an empty form. */
export const storyValues = (story: Story | null): StoryTyped => {
  const lines = (locale: Locale): string =>
    (story?.calendar ?? []).map(({ when, says }) => `${when[locale]}: ${says[locale]}`).join("\n");
  return {
    ...{ titleFr: story?.title.fr ?? "", titleEn: story?.title.en ?? "" },
    ...{ leadFr: story?.lead?.fr ?? "", leadEn: story?.lead?.en ?? "" },
    ...{ tiersFr: story?.tiers?.fr ?? "", tiersEn: story?.tiers?.en ?? "" },
    ...{ datesFr: lines("fr"), datesEn: lines("en") },
  };
};

const both = (typed: StoryTyped, of: "title" | "lead" | "tiers"): { fr: string; en: string } | null => {
  const [fr, en] = [typed[`${of}Fr`], typed[`${of}En`]];
  if (fr === "" && en === "") return null;
  const missing = fr === "" ? `${of}Fr` : en === "" ? `${of}En` : null;
  if (missing) throw new Refusal("invalid", {}, { [missing]: "required" });
  return { fr, en };
};

type Line = { when: string; says: string };

const linesIn = (text: string, field: "datesFr" | "datesEn"): Line[] =>
  text.split("\n").flatMap((line): Line[] => {
    if (line.trim() === "") return [];
    const [, when = "", says = ""] = /^\s*([^:]{1,20}?)\s*:\s*(.{1,400}?)\s*$/u.exec(line) ?? [];
    if (says === "") throw new Refusal("invalid", {}, { [field]: "date-line" });
    return [{ when, says }];
  });

/** The same in both languages is stored once, as it was before a date could differ. */
const whenOf = (fr: string, en: string): StoredStory["calendar"][number]["when"] => (fr === en ? fr : { fr, en });

const calendarOf = ({ datesFr, datesEn }: StoryTyped): StoredStory["calendar"] => {
  const [french, english] = [linesIn(datesFr, "datesFr"), linesIn(datesEn, "datesEn")];
  if (french.length !== english.length) throw new Refusal("invalid", {}, { datesEn: "lines-differ" });
  if (french.length > mostDates) throw new Refusal("invalid", {}, { datesFr: "dates-many" });
  return french.map((fr, at) => {
    const en = english[at] ?? fr;
    return { when: whenOf(fr.when, en.when), says: { fr: fr.says, en: en.says } };
  });
};

/** The story of a form; null where nothing is typed. Throws `invalid` at the field that is missing or does not read. */
export const storyIn = (typed: StoryTyped): StoredStory | null => {
  if (Object.values(typed).every((text) => text.trim() === "")) return null;
  const title = both(typed, "title");
  if (!title) throw new Refusal("invalid", {}, { titleFr: "required" });
  return { title, lead: both(typed, "lead"), tiers: both(typed, "tiers"), calendar: calendarOf(typed) };
};
