import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locale";
import { agreementLetter } from "@/lib/mail/agreement";
import { leaving, type Template } from "@/lib/mail/gathering";
import { type Letter, type LetterText, letterHtml, letterText, newsIn } from "@/lib/mail/letter";
import { everyLetter, type SampleLetter, samples } from "@/lib/mail/testing/every-letter";

const wordsOf = ({ subject, paragraphs, link, parts = [], ending = [] }: LetterText & Partial<Letter>): string[] => [
  subject,
  ...paragraphs,
  ...parts.flatMap((part) => wordsOf(part)),
  ...ending,
  ...(link ? [link.label] : []),
];

const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/page.tsx") && !file.startsWith("[...rest]"))
  .map((file) => file.slice(0, -"/page.tsx".length));

const isAt = (page: string, path: string): boolean => {
  const named = page
    .replace(/^\(\w+\)\/?/, "")
    .replace(/\[\.{3}\w+\]/, ".+")
    .replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${named}$`).test(path.replace(/[?#].*$/, ""));
};

/** Whose page a path leads to: the name of its group, "own" for a page of every account; none for no page. */
const groupsAt = (path: string): string[] =>
  pages
    .filter((page) => isAt(page, path.replace(/^\/\w+\/?/, "")))
    .map((page) => /^\((\w+)\)/.exec(page)?.[1] ?? "own");

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

  it("leads its reader to one page, of their side", () => {
    const toVendor = /to the vendor|to staff|^seal/;
    const led = letters.flatMap(({ name, letter: { link } }) => (link ? [{ name, groups: groupsAt(link.path) }] : []));
    expect(led.filter(({ groups }) => groups.length !== 1)).toEqual([]);
    const wrong = led.filter(({ name, groups: [group = ""] }) => group === (toVendor.test(name) ? "partner" : "staff"));
    expect(wrong).toEqual([]);
  });

  it("names the company in every letter about an agreement", () => {
    const about = letters.filter(({ name }) => name.startsWith("agreement"));
    const silent = about.filter(({ letter }) => !wordsOf(letter).join("\n").includes(samples.company));
    // Its partner reads who did not countersign their agreement.
    expect(new Set(silent.map(({ letter }) => letter.template))).toEqual(new Set(["agreement-declined-by-vendor"]));
  });

  it("gives the reason and the note as they were written", () => {
    const told = letters.map(({ letter }) => letterText(letter, ""));
    expect(told.filter((text) => text.includes(samples.reason)).length).toBe(5 * 2 * 4 + 6);
    expect(told.filter((text) => text.includes(samples.note)).length).toBe(7 * 3 + 2 + 2 + 1);
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

  it("keep the template names that the outbox has stored, and lead to what each is about", () => {
    const led = new Map<string, Set<string>>();
    for (const { letter } of everyLetter("en")) {
      const path = letter.link?.path.replace(/[0-9a-f-]{36}/, "ID").replace(samples.secret, "SECRET") ?? "";
      led.set(letter.template, (led.get(letter.template) ?? new Set()).add(path));
    }
    const places = Object.fromEntries([...led].map(([template, paths]) => [template, [...paths]]));
    const each = (names: string, ...paths: string[]) =>
      Object.fromEntries(names.split(" ").map((name) => [name, paths]));
    expect(places).toEqual({
      ...each("agreement-offered agreement-reminded agreement-expired agreement-replaced", "/en/agreement"),
      ...each("agreement-signed agreement-declined agreement-withdrawn", "/en/agreement", "/en/countersign/ID"),
      ...each("agreement-returned agreement-declined-by-vendor", "/en/agreement", "/en/countersign/ID"),
      ...each("agreement-terminated agreement-in-force", "/en/agreement", "/en/countersign/ID"),
      ...each("agreement-in-force-ended agreement-prolonged", "/en/agreement", "/en/countersign/ID"),
      ...each("agreement-ended", "/en/agreement", "/en/countersign/ID"),
      ...each("review-accepted review-rejected review-more-asked review-commented", "/en/people/credentials/ID"),
      ...each("customer-asked customer-reminded", "/en/confirm/SECRET"),
      ...each("customer-answered", "/en/activity/ID"),
      ...each("customer-denied", "/en/review/activity/ID"),
      ...each("customer-doubted", "/en/review/activity/ID"),
      ...each("month-due", "/en/activity?kind=cloud-service"),
      ...each("fall-ahead", "/en/progress/outlook"),
      ...each("edition-withdrawn", "/en/progress/announced?edition=partner-connect-2020"),
      ...each("edition-withdrawn-by-you", "/en/editions/partner-connect-2020"),
      ...each(
        "account-password-changed account-factor-added account-factor-removed account-authenticator-removed",
        "/en/reset",
      ),
      ...each("account-codes-guessed account-recovery-code-used account-recovery-codes-renewed", "/en/reset"),
      ...each("account-passkey-added account-passkey-removed account-factor-reset-by-operator", "/en/reset"),
      ...each("account-passkey-added account-passkey-removed", "/en/reset"),
      ...each("account-factor-reset-asked account-factor-reset", "/en/reset"),
      ...each("factor-reset-asked", "/en/members"),
      ...each("seal-end-0 seal-end-30 seal-end-60 seal-end-90", "/en/countersign"),
      ...each("password-reset", "/en/reset/SECRET"),
      ...each("address-confirm", "/en/address/SECRET"),
      ...each("address-asked", "/en/reset"),
      ...each("application-started application-submitted", "/en/apply/resume/SECRET"),
      ...each("application-accepted invitation signatory-invitation", "/en/invitation/SECRET"),
      ...each("person-declared person-link person-answered", "/en/person/SECRET"),
      ...each("person-asked", "/en/people/ID"),
      ...each("dispute-answered", "/en/progress/trace/gold/people"),
      ...each("succession-asked", "/en/agreement/signatory"),
      ...each("mandate-delegated", "/en/signing-authorities"),
      ...each("signatory-invited", "/en/members"),
      ...each("owner-appointed", "/en/members", "/en/partners/ID"),
      ...each("handed-over", "/en/home"),
      ...each("gathered", "/en/account#daily-mail"),
      ...each("address-changed test", ""),
    });
  });

  it("are each told alone or gathered by one table, which knows no letter that is not written", () => {
    const written = new Set<Template>(everyLetter("en").map(({ letter }) => letter.template));
    expect([...written].sort()).toEqual(Object.keys(leaving).sort());
  });

  it("are gathered only where they are about daily work, and never about a signature, an account or a last day", () => {
    const gathered = everyLetter("en").filter(({ letter }) => newsIn(letter) !== null);
    expect(new Set(gathered.map(({ letter }) => letter.template))).toEqual(
      new Set([
        "review-accepted",
        "review-rejected",
        "review-more-asked",
        "review-commented",
        "dispute-answered",
        "fall-ahead",
        "customer-answered",
        "month-due",
      ]),
    );
    const names = gathered.map(({ name }) => name);
    expect(names.filter((name) => /mandate|application|in 1$/.test(name))).toEqual([]);
    expect(names.filter((name) => /credential|activity|benefit/.test(name))).toHaveLength(5 * 5);
    // A link that works once is never in a letter that waits.
    expect(gathered.filter(({ letter }) => letter.link?.path.includes(samples.secret))).toEqual([]);
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
      template: "test" as const,
      subject: "<b>",
      paragraphs: ['a "quote" & <i>'],
      link: { label: "Go", path: "/en" },
    };
    expect(letterHtml(letter, "https://portal.example", "en")).toContain("a &quot;quote&quot; &amp; &lt;i&gt;");
    expect(letterHtml(letter, "https://portal.example", "en")).not.toContain("<b>");
    expect(letterText(letter, "https://portal.example")).toBe('a "quote" & <i>\n\nGo\nhttps://portal.example/en');
  });
});
