import { listFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";
import { type News, newsKinds } from "@/lib/mail/gathering";
import { type Letter, type LetterText, newsIn } from "@/lib/mail/letter";
import { reviewTemplates } from "@/lib/mail/review";
import { sayInMail, writeLetter } from "@/lib/mail/write";

/** What is kept of a letter that waits, beside its text as it would leave alone. Stored: it keeps its spelling. */
export type KeptLetter = LetterText & { news: News };

/** A letter that waits for others, and what it is about. */
export type WaitingLetter = { id: string; template: string; subjectId: string | null; letter: KeptLetter };

/** What a letter keeps of itself while it waits for others; null for one that leaves alone. */
export const keptLetter = (letter: Letter): KeptLetter | null => {
  const news = newsIn(letter);
  const { subject, paragraphs, link } = letter;
  return news && { subject, paragraphs, ...(link && { link }), news };
};

/**
 * The letters that are still worth telling, oldest first as they were given: of several decisions about one declaration the
 * newest. The older ones no longer hold, and the person answered them meanwhile. Messages are never left out.
 */
export const withoutSuperseded = <W extends WaitingLetter>(oldestFirst: readonly W[]): W[] => {
  const isDecision = ({ template }: W): boolean => reviewTemplates.includes(template);
  const newest = new Map(oldestFirst.filter(isDecision).map((one) => [one.subjectId, one.id]));
  return oldestFirst.filter((one) => !isDecision(one) || newest.get(one.subjectId) === one.id);
};

/** "2 declarations verified and 1 message", counted in the order of `newsKinds`. */
const countedNews = (letters: readonly KeptLetter[], locale: Locale): string => {
  const counted = newsKinds.flatMap((kind) => {
    const count = letters.filter(({ news }) => news.as === kind).length;
    return count > 0 ? [sayInMail(locale, `gathered.news.${kind}`, { count })] : [];
  });
  return listFormat(writing[locale].tag, { type: "conjunction" }).format(counted);
};

/** One letter that holds several about the daily work of a company, each whole and with its own link, in the order given. */
export const gatheredLetter = (letters: readonly KeptLetter[], company: string, locale: Locale): Letter => {
  const letter = writeLetter(
    locale,
    {
      template: "gathered",
      subject: "gathered.subject",
      paragraphs: ["gathered.opening"],
      link: { label: "gathered.link", path: "/account#daily-mail" },
    },
    { company, news: countedNews(letters, locale) },
  );
  return { ...letter, parts: letters, ending: [sayInMail(locale, "gathered.why")] };
};
