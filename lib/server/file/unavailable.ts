import { awayDigest } from "@/lib/file/away";

/** What tells this error in every copy of the module, as of a refusal (lib/refusal/refusal.ts). */
const brand = Symbol.for("portal-files-unavailable");

/** The place of the files does not answer, or takes nothing more: nobody's mistake, and later it may be otherwise. */
export class FilesUnavailable extends Error {
  override readonly name = "FilesUnavailable";
  readonly [brand] = true;
  /** By this the error page knows it. */
  readonly digest = awayDigest;

  static override [Symbol.hasInstance](value: unknown): value is FilesUnavailable {
    return typeof value === "object" && value !== null && brand in value;
  }
}
