import { z } from "zod";
import { termPattern } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { hasTrackIn } from "@/lib/edition/vocabulary";

const name = z.strictObject({ fr: z.string().min(1).max(80), en: z.string().min(1).max(80) });
const word = z.string().regex(termPattern);

/** What an edition may say of its words at most; an imported one may say more. */
export const wordBounds = { hours: 100_000, validMonths: 600, versions: 40, version: 60 } as const;

/** What a draft says of one credential type or track, under its word: written anew, or in place of what it said. */
const saidSchema = {
  /**
   * `above` is the type right below it on the ladder; "" for its lowest place, null for a type that is not on it. `hours`
   * is what it takes to earn it; null keeps it out of routes.
   */
  credential: z.strictObject({
    ...{ type: word, name, role: name.nullable() },
    isTracked: z.boolean(),
    above: z.string().max(60).nullable(),
    hours: z.int().min(0).max(wordBounds.hours).nullable(),
    validMonths: z.int().min(1).max(wordBounds.validMonths).nullable(),
    versions: z.array(z.string().min(1).max(wordBounds.version)).max(wordBounds.versions),
  }),
  track: z.strictObject({ id: word, name }),
  /** Both names, or null for the portal's own words. */
  kind: z.strictObject({
    kind: z.enum(competencyKinds),
    names: z.strictObject({ one: name, several: name }).nullable(),
  }),
};

/** Edits of what an edition names: its credential types, its tracks and its kinds of competencies. */
export const wordChanges = [
  z.strictObject({
    change: z.literal("credential"),
    path: z.tuple([z.literal("credentials")]),
    said: saidSchema.credential,
  }),
  z.strictObject({ change: z.literal("track"), path: z.tuple([z.literal("tracks")]), said: saidSchema.track }),
  z.strictObject({
    change: z.literal("competency-kind"),
    path: z.tuple([z.literal("competencyKinds")]),
    said: saidSchema.kind,
  }),
  z.strictObject({ change: z.literal("drop"), path: z.tuple([z.enum(["credentials", "tracks"])]), word }),
] as const;

export type CredentialSaid = z.infer<typeof saidSchema.credential>;
type TrackSaid = z.infer<typeof saidSchema.track>;
type KindSaid = z.infer<typeof saidSchema.kind>;
export type WordChange = z.infer<(typeof wordChanges)[number]>;

const source = "assumption" as const;

/** The list with an entry in the place of the one with its word, or at the end. */
const placed = <T>(list: readonly T[], entry: T, isOfWord: (one: T) => boolean): T[] => {
  const at = list.findIndex(isOfWord);
  return at < 0 ? [...list, entry] : list.with(at, entry);
};

const onLadder = (types: readonly string[], { type, above }: CredentialSaid): string[] => {
  const others = types.filter((one) => one !== type);
  if (above === null) return others;
  return others.toSpliced(others.indexOf(above) + 1, 0, type);
};

const isSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((one, at) => one === after[at]);

/** A draft in which a credential type is what was said of it. */
const withCredential = (edition: Edition, said: CredentialSaid): Edition => {
  const { type, role, isTracked, hours, validMonths, versions } = said;
  const { ladder, effort } = edition;
  const entry = {
    ...{ type, name: said.name, role, tracked: isTracked, source },
    ...(validMonths === null ? {} : { validMonths }),
    ...(versions.length > 0 ? { versions } : {}),
  };
  const types = onLadder(ladder.types, said);
  return {
    ...edition,
    credentials: placed(edition.credentials, entry, (one) => one.type === type),
    ladder: isSame(ladder.types, types) ? ladder : { types, source },
    effort: withHours(effort, type, hours),
  };
};

const withHours = (effort: Edition["effort"], type: string, hours: number | null): Edition["effort"] => {
  const known = effort.earn.find((one) => one.type === type);
  if ((known?.hours ?? null) === hours) return effort;
  const earn =
    hours === null
      ? effort.earn.filter((one) => one !== known)
      : placed(effort.earn, { type, hours, after: known?.after ?? null, source }, (one) => one === known);
  return { ...effort, earn };
};

const withTrack = (edition: Edition, { id, name }: TrackSaid): Edition => ({
  ...edition,
  tracks: placed(edition.tracks, { id, name, source }, (one) => one.id === id),
});

const withKind = ({ competencyKinds = [], ...edition }: Edition, { kind, names }: KindSaid): Edition => {
  const isOf = (one: { kind: string }): boolean => one.kind === kind;
  const kinds = names
    ? placed(competencyKinds, { kind, ...names, source }, isOf)
    : competencyKinds.filter((one) => !isOf(one));
  return kinds.length > 0 ? { ...edition, competencyKinds: kinds } : edition;
};

/** Without a type, its place on the ladder and its effort, or without a track; throws RangeError where there is none. */
const without = (edition: Edition, list: "credentials" | "tracks", dropped: string): Edition => {
  const { credentials, tracks, ladder, effort } = edition;
  if (list === "tracks") {
    if (!tracks.some(({ id }) => id === dropped)) throw new RangeError("No such track");
    return { ...edition, tracks: tracks.filter(({ id }) => id !== dropped) };
  }
  if (!credentials.some(({ type }) => type === dropped)) throw new RangeError("No such credential type");
  const isOther = ({ type }: { type: string }): boolean => type !== dropped;
  const types = ladder.types.filter((type) => type !== dropped);
  const earn = effort.earn.filter(isOther).map((one) => (one.after === dropped ? { ...one, after: null } : one));
  return {
    ...edition,
    credentials: credentials.filter(isOther),
    ladder: isSame(ladder.types, types) ? ladder : { types, source },
    effort: { ...effort, earn },
  };
};

/** A draft after an edit of its words. The given edition is not changed; rules that use a dropped word are left as they are. */
export const withWords = (edition: Edition, change: WordChange): Edition => {
  switch (change.change) {
    case "credential":
      return withCredential(edition, change.said);
    case "track":
      return withTrack(edition, change.said);
    case "competency-kind":
      return withKind(edition, change.said);
    case "drop":
      return without(edition, change.path[0], change.word);
  }
};

/** What an edition says of a type, as its form shows it; of a type that it does not name, what a form begins with. */
export const saidOf = (edition: Edition, type: string): CredentialSaid => {
  const known = edition.credentials.find((one) => one.type === type);
  const at = edition.ladder.types.indexOf(type);
  return {
    ...{ type, name: known?.name ?? { fr: "", en: "" }, role: known?.role ?? null },
    isTracked: known ? hasTrackIn(edition, type) : edition.tracks.length > 0,
    above: at < 0 ? null : (edition.ladder.types[at - 1] ?? ""),
    hours: edition.effort.earn.find((one) => one.type === type)?.hours ?? (known ? null : 40),
    validMonths: known?.validMonths ?? null,
    versions: known?.versions ?? [],
  };
};
