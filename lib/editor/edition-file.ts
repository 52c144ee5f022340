import { copiedBenefits } from "@/lib/benefit/benefits-in";
import { parseJson } from "@/lib/digest/parse-json";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { editionSchema } from "@/lib/edition/schema";
import { placeText } from "./change";

/** What the file of an edition says that it is. */
export const editionFileFormat = "partner-programme-edition/1";

/**
 * An edition as one JSON file, with the SHA-256 by which everybody can tell that it is the same. The benefits of a built-in
 * edition, which stand beside its rules, go along, so that who reads the file gets all of it.
 */
export const editionFile = (edition: Edition): string => {
  const whole = { ...edition, ...copiedBenefits(edition) };
  return `${JSON.stringify({ format: editionFileFormat, sha256: editionDigest(whole), edition: whole }, null, 2)}\n`;
};

/**
 * Why a file is no edition: it is no file of one; its digest is of other rules; or its rules do not read, at a place named
 * by the ids of what it lies in.
 */
export type EditionFileFault = { fault: "unreadable" | "digest" } | { fault: "rules"; place: string };

const parsed = (text: string): unknown => {
  try {
    // A byte order mark, as editors leave it.
    return parseJson(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
};

/**
 * Reads the file of an edition. Without `sha256` it is read as it is, for who wrote it by hand; with one, the rules must
 * be those it was made of. Pure.
 */
export const readEditionFile = (text: string): { edition: Edition } | EditionFileFault => {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || !("edition" in value)) return { fault: "unreadable" };
  const { format, sha256 } = value as { format?: unknown; sha256?: unknown };
  if (format !== editionFileFormat) return { fault: "unreadable" };
  const read = editionSchema.safeParse(value.edition);
  if (!read.success) return { fault: "rules", place: placeText(value.edition, read.error.issues[0]?.path ?? []) };
  const isOther = sha256 !== undefined && sha256 !== editionDigest(read.data);
  return isOther ? { fault: "digest" } : { edition: read.data };
};
