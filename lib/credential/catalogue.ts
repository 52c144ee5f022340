import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";

type Names = Edition["name"];
type Word = { value: string; name: Names };

/** The credentials that can be declared: their types, each with a track or without, and the tracks. */
export type CredentialCatalogue = { types: readonly (Word & { isTracked: boolean })[]; tracks: readonly Word[] };

/** Of several editions, the earliest first: a name that a later one gives to the same word is the one that is read. */
export const catalogueOf = (editions: readonly Edition[]): CredentialCatalogue => {
  const types = editions.flatMap((edition) =>
    edition.credentials.map(({ type, name }) => ({ value: type, name, isTracked: hasTrackIn(edition, type) })),
  );
  const tracks = editions.flatMap((edition) => edition.tracks.map(({ id, name }) => ({ value: id, name })));
  return {
    types: [...new Map(types.map((one) => [one.value, one])).values()],
    tracks: [...new Map(tracks.map((one) => [one.value, one])).values()],
  };
};

/** A word and its name, where they differ: "VCP — VMware Certified Professional". */
const labelOf = ({ value, name }: Word, locale: Locale): string =>
  value === name[locale] ? value : `${value} — ${name[locale]}`;

/** Words as a form offers them. */
export const choicesIn = (words: readonly Word[], locale: Locale): { value: string; label: string }[] =>
  words.map((word) => ({ value: word.value, label: labelOf(word, locale) }));

/** A word of a record with its name; the word alone where the programme no longer has it. */
export const labelIn = (words: readonly Word[], value: string, locale: Locale): string => {
  const word = words.find((one) => one.value === value);
  return word ? labelOf(word, locale) : value;
};

const withWord = <W extends Word>(words: readonly W[], word: W): readonly W[] =>
  words.some(({ value }) => value === word.value) ? words : [...words, word];

type Kept = { type: string; track: string | null };

/** The catalogue with the words of a record that is kept, where the programme no longer offers them. */
export const withKept = ({ types, tracks }: CredentialCatalogue, { type, track }: Kept): CredentialCatalogue => ({
  types: withWord(types, { value: type, name: { fr: type, en: type }, isTracked: track !== null }),
  tracks: track === null ? tracks : withWord(tracks, { value: track, name: { fr: track, en: track } }),
});

/** Whether a type has a track; false for a type that is not known. */
export const isTrackedIn = ({ types }: CredentialCatalogue, type: string): boolean =>
  types.some(({ value, isTracked }) => value === type && isTracked);

/** What is wrong with a type and its track, by field; nothing where a catalogue has both. */
export const credentialFaults = (
  { types, tracks }: CredentialCatalogue,
  { type, track }: Kept,
): { type?: "not-in-programme"; track?: "track-needed" } => {
  const found = types.find(({ value }) => value === type);
  if (!found) return { type: "not-in-programme" };
  return found.isTracked && !tracks.some(({ value }) => value === track) ? { track: "track-needed" } : {};
};
