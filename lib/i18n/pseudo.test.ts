import { createTranslator } from "next-intl";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { formats } from "@/lib/i18n/formats";
import { messagesOf } from "@/lib/i18n/messages";
import { besideMessages, pseudoMessage, pseudoMessages } from "@/lib/i18n/pseudo";

it("puts accents on words, makes them longer and sets brackets at the ends", () => {
  expect(pseudoMessage("Sign in")).toBe("⟦Šíígñé ííñ⟧");
  const sentence = "Only a person with the signatory role can sign the agreement of the company.";
  expect(pseudoMessage(sentence).length).toBeGreaterThan(sentence.length * 1.3);
});

it("leaves arguments, their formats and tags alone", () => {
  expect(pseudoMessage("{name}, {count, number}")).toBe("⟦{name}, {count, number}⟧");
  expect(pseudoMessage("<at></at> by <b>it</b>")).toBe("⟦<at></at> býý <b>íít</b>⟧");
  expect(pseudoMessage("{n, plural, =0 {no} one {# by {who}} other {# ab}}")).toBe(
    "⟦{n, plural, =0 {ñöö} one {# býý {who}} other {# ááb}}⟧",
  );
});

it("says what came from no message", () => {
  expect(besideMessages("⟦Á ⟦b⟧ ç⟧ · Alpina")).toBe(" · Alpina");
});

const leaves = (tree: object, above = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${above}${key}`] : leaves(value, `${above}${key}.`),
  );

/** Answers any parameter: a day where one is formatted, else a number that plurals and selects can read. */
const anything = (message: string) => {
  const dates = new Set([...message.matchAll(/\{(\w+), (?:date|time)/g)].map(([, name]) => name));
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
  const tags = [...message.matchAll(/<([\w-]+)/g)].map(([, name = ""]) => name);
  return Object.fromEntries([
    ...names.map((name) => [name, dates.has(name) ? new Date(0) : 3]),
    ...tags.map((name) => [name, (chunks: string) => `<${name}>${chunks}</${name}>`]),
  ]);
};

it("makes messages that read like the English ones: the same arguments, nothing beside the brackets", () => {
  const english = messagesOf("en");
  const messages = pseudoMessages(english);
  const onError = (error: Error) => {
    throw error;
  };
  const say = createTranslator({ locale: "en", messages, formats, timeZone: "UTC", onError });
  const find = (key: string) =>
    key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], english);
  for (const key of leaves(english)) {
    const said = say.markup(key as Parameters<typeof say>[0], anything(String(find(key))));
    expect(besideMessages(said), key).toBe("");
  }
});

beforeAll(() => vi.stubEnv("PSEUDO_LOCALE", "1"));
afterAll(() => vi.unstubAllEnvs());

it("is what every letter is written in once it is enabled, and no sentence of a letter escapes it", async () => {
  vi.resetModules();
  const { everyLetter, samples } = await import("@/lib/mail/testing/every-letter");
  const data = [...Object.values(samples), "."];
  const escaped = everyLetter("en").flatMap(({ name, letter }) =>
    [letter.subject, ...letter.paragraphs, ...(letter.link ? [letter.link.label] : [])]
      .map(besideMessages)
      .filter((rest) => rest !== "" && !data.includes(rest))
      .map((rest) => `${name}: ${rest}`),
  );
  expect(escaped).toEqual([]);
  vi.resetModules();
});
