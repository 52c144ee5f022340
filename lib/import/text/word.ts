import { foldedText } from "@/lib/import/fold";
import type { ImportWord } from "@/lib/import/words";

/** Runs of letters and runs of figures, each apart: "VCP6.5-DCV" is vcp, 6.5, dcv. */
const tokenShape = /\p{N}+(?:[.,]\p{N}+)*(?:\.[xX](?!\p{L}))?|[\p{L}\p{M}]+/gu;

export type Token = { text: string; folded: string };

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(tokenShape)].map(([token]) => ({
    text: token,
    folded: token.replace(/[.,]/g, "").length < token.length ? token : foldedText(token),
  }));

const placeIn = (tokens: readonly (Token | null)[], name: readonly string[]): number =>
  tokens.findIndex((_, at) => name.every((part, step) => tokens[at + step]?.folded === part));

type Found = { value: string; rest: (Token | null)[] };

type Name = { value: string; name: readonly string[] };

const named = (words: readonly ImportWord[]) =>
  words
    .flatMap(({ value, names }) =>
      [value, ...names].map((name) => ({ value, name: tokensOf(name).map((one) => one.folded) })),
    )
    .filter(({ name }) => name.length > 0)
    .sort((one, other) => other.name.length - one.name.length);

const known = new WeakMap<readonly ImportWord[], readonly Name[]>();

/** Every name of words that are handed in for a whole sheet, the longest first. */
const longestFirst = (words: readonly ImportWord[]): readonly Name[] => {
  const before = known.get(words);
  if (before) return before;
  const names = named(words);
  known.set(words, names);
  return names;
};

/**
 * The word that a text holds, by any of its names, the longest first, and the text without any name of it; null where it holds
 * none. Two different ones: the longer, or the first.
 */
export const takeWord = (tokens: readonly (Token | null)[], words: readonly ImportWord[]): Found | null => {
  const names = longestFirst(words);
  const first = names.find(({ name }) => placeIn(tokens, name) >= 0);
  if (!first) return null;
  const rest = [...tokens];
  for (const { name } of names.filter(({ value }) => value === first.value))
    for (let at = placeIn(rest, name); at >= 0; at = placeIn(rest, name)) rest.fill(null, at, at + name.length);
  return { value: first.value, rest };
};

/** The word that is called exactly so, or by nothing else that the text holds; null where there is none, or are several. */
export const wordIn = (text: string, words: readonly ImportWord[]): string | null => {
  const told = foldedText(text);
  const exact = words.find(({ value, names }) => [value, ...names].some((name) => foldedText(name) === told));
  if (exact) return exact.value;
  const found = takeWord(tokensOf(text), words);
  return found && !takeWord(found.rest, words) ? found.value : null;
};
