import { isBuiltInKind, shapeOfKind } from "@/lib/activity/kind";
import { isOwnKind, type OwnKind } from "@/lib/activity/own-kind";
import {
  type CredentialType,
  credentialTypes,
  hasTrack,
} from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import type { MeasureShape } from "./clause";
import type { Edition, Measure } from "./edition";

/**
 * The names that facts may use: credential types with whether they have a track, tracks, and measures with their shape.
 */
export type Vocabulary = {
  types: ReadonlyMap<string, boolean>;
  tracks: readonly string[];
  measures: ReadonlyMap<string, MeasureShape>;
};

const isBuiltInType = (type: string): type is CredentialType => (credentialTypes as readonly string[]).includes(type);

/** Whether a credential of an edition has a track: as the edition says. Those that were announced without a word about it have the types of the first. */
const isTrackedCredential = (one: Edition["credentials"][number]): boolean =>
  one.tracked ?? (isBuiltInType(one.type) && hasTrack(one.type));

/**
 * The shape of a measure of an edition: as the edition says, or else as the portal knows it; null where neither does.
 */
export const shapeOf = (one: Edition["measures"][number]): MeasureShape | null =>
  one.shape ?? (isBuiltInKind(one.kind) ? shapeOfKind(one.kind) : null);

type DeclaredMeasure = Measure & { kind: OwnKind; declared: NonNullable<Measure["declared"]> };

const isDeclared = (one: Measure): one is DeclaredMeasure => one.declared !== undefined && isOwnKind(one.kind);

/** The measures that an edition adds and that companies declare themselves. */
export const declaredMeasures = ({ measures }: Edition): DeclaredMeasure[] => measures.filter(isDeclared);

const known = new WeakMap<Edition, Vocabulary>();

/** The names that an edition uses. */
export const vocabularyOf = (edition: Edition): Vocabulary => {
  const before = known.get(edition);
  if (before) return before;
  const vocabulary: Vocabulary = {
    types: new Map(edition.credentials.map((one) => [one.type, isTrackedCredential(one)])),
    tracks: edition.tracks.map(({ id }) => id),
    measures: new Map(edition.measures.map((one) => [one.kind, shapeOf(one) ?? "event"])),
  };
  known.set(edition, vocabulary);
  return vocabulary;
};

type Exam = { type: string; track: string | null };

/** Every exam of an edition: its types, each in every track where it has tracks. */
export const examsOf = (edition: Edition): Exam[] => {
  const { types, tracks } = vocabularyOf(edition);
  return [...types].flatMap(([type, isTracked]): Exam[] =>
    isTracked ? tracks.map((track) => ({ type, track })) : [{ type, track: null }],
  );
};

/** Whether a credential type of an edition has a track. */
export const hasTrackIn = (edition: Edition, type: string): boolean => vocabularyOf(edition).types.get(type) ?? false;
