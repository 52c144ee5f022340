import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { Edition } from "@/lib/edition/edition";
import { channelPartner2008 } from "./channel-partner-2008";
import { partnerConnect2020 } from "./partner-connect-2020/edition";
import { partnerConnect2020Launch } from "./partner-connect-2020/launch";
import { partnerConnect2023 } from "./partner-connect-2023";
import { solutionsPartnerSecurity } from "./solutions-partner-security";

/** Every edition the engine can be asked about: the programme's own, oldest first, then other vendors' as proof of width. */
export const editions: readonly Edition[] = [
  partnerConnect2020,
  partnerConnect2020Launch,
  partnerConnect2023,
  solutionsPartnerSecurity,
  channelPartner2008,
];

/** The edition in use where none is named. */
export const defaultEdition: Edition = partnerConnect2020;

/** The editions of this installation's own programme, oldest first: those its pages offer. */
export const ownEditions: readonly Edition[] = editions.filter(({ vendor }) => vendor === defaultEdition.vendor);

const announced = new Map<string, Edition>();

/**
 * Makes an edition announced at the programme desk known by its id. An announced edition never changes: one that comes
 * back with other rules, or under the id of a carried one, throws.
 */
export const registerEdition = (edition: Edition): void => {
  const known = editionById(edition.id);
  if (known && editionDigest(known) !== editionDigest(edition))
    throw new Error(`Two editions are called ${edition.id}`);
  if (!known) announced.set(edition.id, edition);
};

/** The edition of that id, carried or announced, or null. */
export const editionById = (id: string): Edition | null =>
  editions.find((edition) => edition.id === id) ?? announced.get(id) ?? null;

const digests = new WeakMap<Edition, string>();

/** SHA-256 over the edition's canonical JSON, 64 hexadecimal digits: two installations with one digest have one set of rules. */
export const editionDigest = (edition: Edition): string => {
  const known = digests.get(edition);
  if (known) return known;
  const digest = sha256(canonicalJson(edition));
  digests.set(edition, digest);
  return digest;
};
