import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locale";
import { agreementLetter } from "@/lib/mail/agreement";
import { type Letter, letterHtml, letterText } from "@/lib/mail/letter";
import { everyLetter, type SampleLetter, samples } from "@/lib/mail/testing/every-letter";

const wordsOf = ({ subject, paragraphs, link }: Letter): string[] => [
  subject,
  ...paragraphs,
  ...(link ? [link.label] : []),
];

const shapeOf = ({ name, letter }: SampleLetter, locale: Locale) => ({
  name,
  template: letter.template,
  paragraphs: letter.paragraphs.length,
  path: letter.link?.path.replace(new RegExp(`^/${locale}/`), "/"),
});

describe.each(locales)("every letter in %s", (locale) => {
  const letters = everyLetter(locale);

  it.each(letters.map(({ name, letter }) => [name, letter] as const))("%s: says all it has to say", (_, letter) => {
    const words = wordsOf(letter);
    expect(words.every((text) => text.trim() !== "")).toBe(true);
    expect(letter.paragraphs.length).toBeGreaterThan(0);
    // A key in the place of its message, a parameter nobody gave, a value nobody formatted.
    for (const text of words) expect(text).not.toMatch(/\b(mail|review|outlook)\.[a-z]|[{}]|undefined|NaN|\[object/);
    expect(letter.link?.path ?? `/${locale}/`).toMatch(new RegExp(`^/${locale}/`));
  });

  it("names the company in every letter about an agreement", () => {
    const about = letters.filter(({ name }) => name.startsWith("agreement"));
    const silent = about.filter(({ letter }) => !wordsOf(letter).join("\n").includes(samples.company));
    // Its partner reads who did not countersign their agreement.
    expect(new Set(silent.map(({ letter }) => letter.template))).toEqual(new Set(["agreement-declined-by-vendor"]));
  });

  it("gives the reason and the note as they were written", () => {
    const told = letters.map(({ letter }) => letterText(letter, ""));
    expect(told.filter((text) => text.includes(samples.reason)).length).toBe(5 * 2 * 4 + 2);
    expect(told.filter((text) => text.includes(samples.note)).length).toBe(6 * 3 + 2);
  });
});

describe("letters", () => {
  it("say the same in every language: as many paragraphs, the same place, under the same template", () => {
    const [first, ...others] = locales.map((locale) => everyLetter(locale).map((one) => shapeOf(one, locale)));
    for (const other of others) expect(other).toEqual(first);
  });

  it("are written in each language, not copied", () => {
    const [french, english] = [everyLetter("fr"), everyLetter("en")];
    const same = french.filter(({ letter }, at) => letter.subject === english[at]?.letter.subject);
    expect(same.map(({ name }) => name)).toEqual([]);
  });

  it("keep the template names that the outbox has stored", () => {
    expect([...new Set(everyLetter("en").map(({ letter }) => letter.template))].sort()).toEqual([
      "account-codes-guessed",
      "account-factor-added",
      "account-factor-removed",
      "account-passkey-added",
      "account-passkey-removed",
      "account-password-changed",
      "account-recovery-code-used",
      "account-recovery-codes-renewed",
      "agreement-declined",
      "agreement-declined-by-vendor",
      "agreement-ended",
      "agreement-expired",
      "agreement-in-force",
      "agreement-in-force-ended",
      "agreement-offered",
      "agreement-prolonged",
      "agreement-reminded",
      "agreement-replaced",
      "agreement-returned",
      "agreement-signed",
      "agreement-terminated",
      "agreement-withdrawn",
      "application-accepted",
      "application-started",
      "application-submitted",
      "dispute-answered",
      "edition-withdrawn",
      "edition-withdrawn-by-you",
      "fall-ahead",
      "invitation",
      "mandate-delegated",
      "password-reset",
      "person-declared",
      "review-accepted",
      "review-commented",
      "review-more-asked",
      "review-rejected",
      "seal-end-0",
      "seal-end-30",
      "seal-end-60",
      "seal-end-90",
      "signatory-invitation",
      "signatory-invited",
      "succession-asked",
    ]);
  });

  it("lead each side of an agreement to its own page", () => {
    const about = { company: "A", vendor: "V", document: "full", agreementId: "a1" } as const;
    const news = { kind: "signed", by: "Ada", ...about } as const;
    expect(agreementLetter("en", "partner", news).link?.path).toBe("/en/agreement");
    expect(agreementLetter("en", "vendor", news).link?.path).toBe("/en/countersign/a1");
    const offer = { kind: "offered", expiresAt: new Date(0), ...about } as const;
    expect(() => agreementLetter("en", "vendor", offer)).toThrow(RangeError);
  });

  it("take what people wrote for text, never for HTML", () => {
    const letter = {
      template: "t",
      subject: "<b>",
      paragraphs: ['a "quote" & <i>'],
      link: { label: "Go", path: "/en" },
    };
    expect(letterHtml(letter, "https://portal.example", "en")).toContain("a &quot;quote&quot; &amp; &lt;i&gt;");
    expect(letterHtml(letter, "https://portal.example", "en")).not.toContain("<b>");
    expect(letterText(letter, "https://portal.example")).toBe('a "quote" & <i>\n\nGo\nhttps://portal.example/en');
  });
});
