import { parseWhole } from "@/lib/activity/amount";
import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { FieldCode } from "@/lib/form/fault";
import { Refusal } from "@/lib/refusal/refusal";
import type { EditionChange } from "./change";
import type { EditionRow, SaveCredential, SaveKind, SaveTrack } from "./schema";
import { type CredentialSaid, saidOf, wordBounds } from "./words";

/** The place on the ladder that is no type: below all of them, or beside the ladder. */
export const ladderPlaces = { lowest: "lowest", none: "none" } as const;

/** Words that mean something else where a certification may be named: its place on the ladder, a hire of a route. */
const reserved: readonly string[] = [...Object.values(ladderPlaces), "hire"];

/** Refuses at its field a new word that means something already, in whatever case: people type certifications in any. */
const requireFree = (word: string, taken: readonly string[], field: "type" | "track"): void => {
  const isSame = (other: string): boolean => other.toLowerCase() === word.toLowerCase();
  if ([...taken, ...reserved].some(isSame)) throw new Refusal("invalid", {}, { [field]: "word-taken" });
};

type Bounds = { least: number; most: number; fault: FieldCode };

/** A whole number as typed, null where it is empty; refused at its field where it does not read or is out of bounds. */
const read = (text: string, field: "hours" | "validMonths", { least, most, fault }: Bounds): number | null => {
  if (text === "") return null;
  const number = parseWhole(text);
  if (number === null || number < least || number > most) throw new Refusal("invalid", {}, { [field]: fault });
  return number;
};

const readVersions = (text: string): string[] => {
  const listed = text.split(",").map((one) => one.trim());
  const versions = [...new Set(listed.filter((one) => one !== ""))];
  if (versions.length > wordBounds.versions || versions.some((one) => one.length > wordBounds.version))
    throw new Refusal("invalid", {}, { versions: "versions-many" });
  return versions;
};

const aboveOf = ({ above, type }: SaveCredential, { ladder }: Edition): string | null => {
  if (above === ladderPlaces.none) return null;
  if (above === ladderPlaces.lowest) return "";
  if (above === type || !ladder.types.includes(above)) throw new Refusal("invalid", {}, { above: "required" });
  return above;
};

const roleOf = ({ roleFr, roleEn }: SaveCredential): CredentialSaid["role"] => {
  if (roleFr === "" && roleEn === "") return null;
  const missing = roleFr === "" ? "roleFr" : roleEn === "" ? "roleEn" : null;
  if (missing) throw new Refusal("invalid", {}, { [missing]: "required" });
  return { fr: roleFr, en: roleEn };
};

/** The edit of a form about a credential type. Throws `invalid` at the field that does not read. */
export const changeOfCredential = (input: SaveCredential, edition: Edition): EditionChange => {
  const { type, fr, en, isTracked, isNew } = input;
  const types = edition.credentials.map((one) => one.type);
  if (isNew) requireFree(type, types, "type");
  else if (!types.includes(type)) throw new Refusal("not-found");
  if (isTracked && edition.tracks.length === 0) throw new Refusal("invalid", {}, { isTracked: "tracks-first" });
  const { hours, validMonths } = wordBounds;
  const said = {
    ...{ type, name: { fr, en }, role: roleOf(input), isTracked, above: aboveOf(input, edition) },
    hours: read(input.hours, "hours", { least: 0, most: hours, fault: "hours-range" }),
    validMonths: read(input.validMonths, "validMonths", { least: 1, most: validMonths, fault: "months-range" }),
    versions: readVersions(input.versions),
  };
  return { change: "credential", path: ["credentials"], said };
};

/** The edit of a form about a track. Throws `invalid` at the field that is taken. */
export const changeOfTrack = ({ track, fr, en, isNew }: SaveTrack, { tracks }: Edition): EditionChange => {
  const known = tracks.map(({ id }) => id);
  if (isNew) requireFree(track, known, "track");
  else if (!known.includes(track)) throw new Refusal("not-found");
  return { change: "track", path: ["tracks"], said: { id: track, name: { fr, en } } };
};

/** The edit of a form about a kind of competencies. Throws `invalid` at the field that is missing. */
export const changeOfKind = ({ kind, oneFr, oneEn, severalFr, severalEn }: SaveKind): EditionChange => {
  const typed = { oneFr, oneEn, severalFr, severalEn };
  const [missing] = Object.entries(typed).flatMap(([field, text]) => (text === "" ? [field] : []));
  const isEmpty = Object.values(typed).every((text) => text === "");
  if (missing && !isEmpty) throw new Refusal("invalid", {}, { [missing]: "required" });
  const names = isEmpty ? null : { one: { fr: oneFr, en: oneEn }, several: { fr: severalFr, en: severalEn } };
  return { change: "competency-kind", path: ["competencyKinds"], said: { kind, names } };
};

/** A kind of competencies of a draft as its form shows it. */
export const kindValues = (
  { competencyKinds = [] }: Edition,
  kind: CompetencyKind,
): Omit<SaveKind, keyof EditionRow> => {
  const { one, several } = competencyKinds.find((known) => known.kind === kind) ?? {};
  return {
    ...{ kind, oneFr: one?.fr ?? "", oneEn: one?.en ?? "" },
    ...{ severalFr: several?.fr ?? "", severalEn: several?.en ?? "" },
  };
};

/** A credential type of a draft, or a new one, as its form shows it. */
export const credentialValues = (edition: Edition, type: string): Omit<SaveCredential, "id" | "rowVersion"> => {
  const { name, role, isTracked, above, hours, validMonths, versions } = saidOf(edition, type);
  return {
    ...{ isNew: type === "", type, ...name, roleFr: role?.fr ?? "", roleEn: role?.en ?? "", isTracked },
    above: above === null ? ladderPlaces.none : above || ladderPlaces.lowest,
    hours: hours === null ? "" : String(hours),
    validMonths: validMonths === null ? "" : String(validMonths),
    versions: versions.join(", "),
  };
};
