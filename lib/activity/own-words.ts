import { knownKinds } from "@/lib/activity/known-kinds";
import { shapeOfOwnKind } from "@/lib/activity/own-kind";
import type { Edition } from "@/lib/edition/edition";
import { declaredMeasures } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

type DeclaredMeasure = ReturnType<typeof declaredMeasures>[number];
type Words = Readonly<Record<string, string>>;

const plain: Readonly<Record<string, string>> = { "{": "(", "}": ")", "<": "‹", ">": "›", "'": "’" };

/** A text in which nothing is read as a part of a message. */
const literal = (text: string): string => text.replace(/[{}<>']/g, (sign) => plain[sign] ?? "");

/**
 * A message with some of its arguments filled in for good. It is a text, or what the build makes of one: a list in which
 * an argument is a list of its name alone.
 */
const filled = (message: unknown, parts: Words): unknown => {
  if (typeof message === "string")
    return message.replace(/\{(kind|one|other)\}/g, (_, part: string) => parts[part] ?? "");
  if (Array.isArray(message)) {
    const [only, ...others] = message;
    const part = typeof only === "string" && others.length === 0 ? parts[only] : undefined;
    return part ?? message.map((one) => filled(one, parts));
  }
  if (typeof message !== "object" || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([key, one]) => [key, filled(one, parts)]));
};

/** The words of a kind, from those of its shape with its name and its unit filled in. */
const wordsOf = ({ kind, name, declared }: DeclaredMeasure, { kinds }: Messages, locale: Locale) => {
  const { help, unit } = declared;
  const parts: Words = {
    kind: literal(name[locale]),
    one: literal(unit?.[locale].one ?? name[locale]),
    other: literal(unit?.[locale].other ?? name[locale]),
  };
  const words = filled(kinds.own[shapeOfOwnKind(kind)], parts);
  return Object.assign({}, words, help ? { help: literal(help[locale]) } : {});
};

const withKinds = (messages: Messages, kinds: readonly DeclaredMeasure[], locale: Locale): Messages => {
  if (kinds.length === 0) return messages;
  const names = Object.fromEntries(kinds.map(({ kind, name }) => [kind, literal(name[locale])]));
  const words = Object.fromEntries(kinds.map((one) => [one.kind, wordsOf(one, messages, locale)]));
  const { terms } = messages;
  return {
    ...messages,
    terms: { ...terms, "activity-kinds": { ...terms["activity-kinds"], ...names } },
    kinds: { ...messages.kinds, ...words },
  };
};

/** Messages in which every kind that an announced edition adds has its name and its words, as the portal's own have. */
export const withKnownKinds = (messages: Messages, locale: Locale): Messages =>
  withKinds(messages, knownKinds(), locale);

/** The same for the kinds of one edition, such as a draft that nobody announced yet. */
export const withKindsOf = (messages: Messages, edition: Edition, locale: Locale): Messages =>
  withKinds(messages, declaredMeasures(edition), locale);
