import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import type { Story } from "./story";

/** A story as it is typed: each sentence in both languages, and its dates line by line, "2020: The new tiers begin." */
export type StoryTyped = Record<
  "titleFr" | "titleEn" | "leadFr" | "leadEn" | "tiersFr" | "tiersEn" | "datesFr" | "datesEn",
  string
>;

/** A story as its form shows it; of none, an empty form. */
export const storyValues = (story: Story | null): StoryTyped => {
  const lines = (locale: Locale): string =>
    (story?.calendar ?? []).map(({ when, says }) => `${when}: ${says[locale]}`).join("\n");
  return {
    ...{ titleFr: story?.title.fr ?? "", titleEn: story?.title.en ?? "" },
    ...{ leadFr: story?.lead.fr ?? "", leadEn: story?.lead.en ?? "" },
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

const calendarOf = ({ datesFr, datesEn }: StoryTyped): Story["calendar"] => {
  const [french, english] = [linesIn(datesFr, "datesFr"), linesIn(datesEn, "datesEn")];
  if (french.length !== english.length) throw new Refusal("invalid", {}, { datesEn: "lines-differ" });
  if (french.length > 12) throw new Refusal("invalid", {}, { datesFr: "too-many" });
  return french.map(({ when, says }, at) => ({ when, says: { fr: says, en: english[at]?.says ?? "" } }));
};

/** The story of a form; null where nothing is typed. Throws `invalid` at the field that is missing or does not read. */
export const storyIn = (typed: StoryTyped): Story | null => {
  if (Object.values(typed).every((text) => text === "")) return null;
  const [title, lead] = [both(typed, "title"), both(typed, "lead")];
  if (!title || !lead) throw new Refusal("invalid", {}, title ? { leadFr: "required" } : { titleFr: "required" });
  return { title, lead, tiers: both(typed, "tiers"), calendar: calendarOf(typed) };
};
