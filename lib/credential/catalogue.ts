import { credentialName } from "@/lib/credential/name";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";

type Names = Edition["name"];
type Word = { value: string; name: Names };

/** How long one is valid where nobody says until when, in months, and the only versions there are; null and empty where any. */
type CredentialType = Word & { isTracked: boolean; validMonths: number | null; versions: readonly string[] };

const firstOfEach = <W extends Word>(words: readonly W[]): readonly W[] =>
  words.filter(({ value }, at) => words.findIndex((one) => one.value === value) === at);

/** The credentials that can be declared: their types, each with a track or without, and the tracks. */
export type CredentialCatalogue = { types: readonly CredentialType[]; tracks: readonly Word[] };

/** Of several editions: the first that has a word says what it means; the others add the words that it does not have. */
export const catalogueOf = (editions: readonly Edition[]): CredentialCatalogue => {
  const types = editions.flatMap((edition) =>
    edition.credentials.map(({ type, name, validMonths = null, versions = [] }): CredentialType => {
      return { value: type, name, isTracked: hasTrackIn(edition, type), validMonths, versions };
    }),
  );
  const tracks = editions.flatMap((edition) => edition.tracks.map(({ id, name }) => ({ value: id, name })));
  return { types: firstOfEach(types), tracks: firstOfEach(tracks) };
};

/**
 * What a form offers, which knows no day yet: the words of several editions. A type has a track where one of them gives it
 * one, and which of the editions the record is measured by, only its day says.
 */
export const offeredBy = (editions: readonly Edition[]): CredentialCatalogue => {
  const { types, tracks } = catalogueOf(editions);
  const isTracked = (type: string): boolean => editions.some((edition) => hasTrackIn(edition, type));
  return { types: types.map((one) => ({ ...one, isTracked: isTracked(one.value) })), tracks };
};

/** A word and its name, where they differ: "VCP — VMware Certified Professional". */
export const labelOf = ({ value, name }: Word, locale: Locale): string =>
  value === name[locale] ? value : `${value} — ${name[locale]}`;

/** Words as a form offers them. */
export const choicesIn = (words: readonly Word[], locale: Locale): { value: string; label: string }[] =>
  words.map((word) => ({ value: word.value, label: labelOf(word, locale) }));

/** A word of a record with its name; the word alone where the programme no longer has it. */
export const labelIn = (words: readonly Word[], value: string, locale: Locale): string => {
  const word = words.find((one) => one.value === value);
  return word ? labelOf(word, locale) : value;
};

export type CredentialNames = { type: Names; track: Names | null };

/** What the type and the track of a record are called; the words alone where the catalogue does not have them. */
export const namesIn = ({ types, tracks }: CredentialCatalogue, { type, track }: Kept): CredentialNames => {
  const nameOf = (words: readonly Word[], value: string): Names =>
    words.find((one) => one.value === value)?.name ?? { fr: value, en: value };
  return { type: nameOf(types, type), track: track === null ? null : nameOf(tracks, track) };
};

const withWord = <W extends Word>(words: readonly W[], word: W): readonly W[] =>
  words.some(({ value }) => value === word.value) ? words : [...words, word];

type Kept = { type: string; track: string | null };

const unknownType = ({ type, track }: Kept): CredentialType => ({
  ...{ value: type, name: { fr: type, en: type }, isTracked: track !== null, validMonths: null, versions: [] },
});

/** The catalogue with the words of a record that is kept, where the programme no longer offers them. */
export const withKept = ({ types, tracks }: CredentialCatalogue, kept: Kept): CredentialCatalogue => ({
  types: withWord(types, unknownType(kept)),
  tracks: withTrack(tracks, kept.track),
});

const withTrack = (tracks: readonly Word[], track: string | null): readonly Word[] =>
  track === null ? tracks : withWord(tracks, { value: track, name: { fr: track, en: track } });

/** A type by its word; null for one that is not known. */
export const typeIn = ({ types }: CredentialCatalogue, type: string): CredentialType | null =>
  types.find(({ value }) => value === type) ?? null;

type CredentialFaults = { type?: "not-in-programme"; track?: "track-needed"; version?: "version-unknown" };

/** What is wrong with a type, its track and its version, by field; nothing where a catalogue has them. */
export const credentialFaults = (
  catalogue: CredentialCatalogue,
  { type, track, version }: Kept & { version: string },
): CredentialFaults => {
  const found = typeIn(catalogue, type);
  if (!found) return { type: "not-in-programme" };
  const isTrackMissing = found.isTracked && !catalogue.tracks.some(({ value }) => value === track);
  const isVersionUnknown = found.versions.length > 0 && !found.versions.includes(version);
  return {
    ...(isTrackMissing ? { track: "track-needed" } : {}),
    ...(isVersionUnknown ? { version: "version-unknown" } : {}),
  };
};

/** Two certifications as people write them: one in a track and one without, as far as there are such. */
export const sampleNames = ({ types, tracks }: CredentialCatalogue): string[] =>
  [types.find(({ isTracked }) => isTracked), types.find(({ isTracked }) => !isTracked)].flatMap((type) => {
    const track = type?.isTracked ? tracks[0]?.value : null;
    return type && track !== undefined ? [credentialName({ type: type.value, track })] : [];
  });
