import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/sha256";
import type { Edition } from "./edition";
import { partnerConnect2020 } from "./editions/partner-connect-2020";

/** Every edition this installation knows, oldest first. */
export const editions: readonly Edition[] = [partnerConnect2020];

/** The edition in use where none is named. */
export const defaultEdition: Edition = partnerConnect2020;

/** The edition of that id, or null. */
export const editionOf = (id: string): Edition | null => editions.find((edition) => edition.id === id) ?? null;

const digests = new WeakMap<Edition, string>();

/** SHA-256 over the edition's canonical JSON, 64 hexadecimal digits: two installations with one digest have one set of rules. */
export const digestOf = (edition: Edition): string => {
  const known = digests.get(edition);
  if (known) return known;
  const digest = sha256(canonicalJson(edition));
  digests.set(edition, digest);
  return digest;
};
