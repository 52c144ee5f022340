import { parseWhole } from "@/lib/activity/amount";
import type { Edition } from "@/lib/edition/edition";
import { Refusal } from "@/lib/refusal/refusal";
import type { EditionChange } from "./change";
import type { SaveCredential, SaveTrack } from "./schema";
import { type CredentialSaid, saidOf } from "./words";

/** The place on the ladder that is no type: below all of them, or beside the ladder. */
export const ladderPlaces = { lowest: "lowest", none: "none" } as const;

const read = (text: string, field: string): number => {
  const number = parseWhole(text);
  if (number === null || number < 0) throw new Refusal("invalid", {}, { [field]: "number-needed" });
  return number;
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
  const { type, fr, en, isTracked, validMonths, versions } = input;
  if (isTracked && edition.tracks.length === 0) throw new Refusal("invalid", {}, { isTracked: "tracks-first" });
  const listed = versions.split(",").map((one) => one.trim());
  const said = {
    ...{ type, name: { fr, en }, role: roleOf(input), isTracked, above: aboveOf(input, edition) },
    hours: input.hours === "" ? null : Math.min(read(input.hours, "hours"), 100_000),
    validMonths: validMonths === "" ? null : Math.min(read(validMonths, "validMonths"), 600) || null,
    versions: [...new Set(listed.filter((one) => one !== ""))].slice(0, 40),
  };
  return { change: "credential", path: ["credentials"], said };
};

export const changeOfTrack = ({ track, fr, en }: SaveTrack): EditionChange => ({
  change: "track",
  path: ["tracks"],
  said: { id: track, name: { fr, en } },
});

/** A credential type of a draft, or a new one, as its form shows it. */
export const credentialValues = (edition: Edition, type: string): Omit<SaveCredential, "id" | "rowVersion"> => {
  const { name, role, isTracked, above, hours, validMonths, versions } = saidOf(edition, type);
  return {
    ...{ type, ...name, roleFr: role?.fr ?? "", roleEn: role?.en ?? "", isTracked },
    above: above === null ? ladderPlaces.none : above || ladderPlaces.lowest,
    hours: hours === null ? "" : String(hours),
    validMonths: validMonths === null ? "" : String(validMonths),
    versions: versions.join(", "),
  };
};
