import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locale";
import { gatheredLetter, type KeptLetter, keptLetter, withoutSuperseded } from "@/lib/mail/gathered";
import { newsKinds } from "@/lib/mail/gathering";
import { letterHtml, letterText } from "@/lib/mail/letter";
import { everyLetter } from "@/lib/mail/testing/every-letter";

const kept = Object.fromEntries(
  locales.map((locale) => [locale, everyLetter(locale).flatMap(({ letter }) => keptLetter(letter) ?? [])]),
) as Record<Locale, KeptLetter[]>;
const one = (as: (typeof newsKinds)[number], locale: Locale): KeptLetter => {
  const found = kept[locale].find(({ news }) => news.as === as);
  if (!found) throw new Error(`No letter tells ${as}`);
  return found;
};
const subject = (locale: Locale, ...news: (typeof newsKinds)[number][]): string =>
  gatheredLetter(
    news.map((as) => one(as, locale)),
    "Alpina",
    locale,
  ).subject;

describe.each(locales)("a gathered letter in %s", (locale) => {
  it("holds each letter whole, with its own link, in the order given", () => {
    const letters = kept[locale];
    const text = letterText(gatheredLetter(letters, "Alpina", locale), "https://p.example");
    let place = 0;
    for (const { subject, paragraphs, link } of letters)
      for (const words of [subject, ...paragraphs, `${link?.label}\nhttps://p.example${link?.path}`]) {
        place = text.indexOf(words, place);
        expect(place, words).toBeGreaterThan(0);
      }
  });

  it("has a word for each kind of news, alone and with others, in any pair", () => {
    for (const first of newsKinds)
      for (const second of newsKinds) {
        const said = subject(locale, first, second);
        expect(said).toMatch(first === second ? /^Alpina\u202f?: 2 / : /^Alpina\u202f?: 1 .* 1 /);
      }
  });

  it("takes what people wrote for text, never for HTML", () => {
    const letter = { subject: "<b>", paragraphs: ["<i>"], news: { as: "commented", isConfidential: false } } as const;
    const html = letterHtml(gatheredLetter([letter, letter], "<u>", locale), "https://p.example", locale);
    expect(html).not.toMatch(/<[biu]>/);
    expect(html).toContain("<h2 style");
  });
});

it("says in its subject what is inside, first what asks for something", () => {
  expect(subject("en", "verified", "verified", "changes-requested", "commented")).toBe(
    "Alpina: 1 request for changes, 2 declarations verified and 1 message",
  );
  expect(subject("fr", "verified", "verified", "changes-requested")).toBe(
    "Alpina\u202f: 1 demande de modifications et 2 déclarations vérifiées",
  );
});

describe("what a newer decision replaces", () => {
  const letter = one("verified", "en");
  const waiting = (id: string, template: string, subjectId: string) => ({ id, template, subjectId, letter });
  const left = (...rows: ReturnType<typeof waiting>[]) => withoutSuperseded(rows).map(({ id }) => id);

  it("is the older decision about the same declaration, whatever each decided", () => {
    expect(left(waiting("1", "review-more-asked", "a"), waiting("2", "review-accepted", "a"))).toEqual(["2"]);
    expect(left(waiting("1", "review-more-asked", "a"), waiting("2", "review-more-asked", "a"))).toEqual(["2"]);
  });

  it("is nothing about another declaration, no message, no reminder and no answer to a dispute", () => {
    const rows = [
      waiting("1", "review-accepted", "a"),
      waiting("2", "review-commented", "b"),
      waiting("3", "dispute-answered", "b"),
      waiting("4", "fall-ahead", "b"),
      waiting("5", "fall-ahead", "b"),
      waiting("6", "review-rejected", "b"),
      waiting("7", "review-commented", "b"),
    ];
    expect(left(...rows)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });
});
