import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { Edition } from "@/lib/edition/edition";
import type { Story } from "@/lib/edition/story";
import { channelPartner2008 } from "./channel-partner-2008";
import { partnerConnect2020 } from "./partner-connect-2020/edition";
import { partnerConnect2020Launch } from "./partner-connect-2020/launch";
import { partnerConnectStory } from "./partner-connect-2020/story";
import { partnerConnect2023 } from "./partner-connect-2023";
import { solutionsPartnerSecurity } from "./solutions-partner-security";

/**
 * The editions that ship: those of this programme, oldest first, then those of other vendors, which show that the rules
 * can express them.
 */
export const editions: readonly Edition[] = [
  partnerConnect2020,
  partnerConnect2020Launch,
  partnerConnect2023,
  solutionsPartnerSecurity,
  channelPartner2008,
];

/** What a built-in edition's programme says of itself; null for an edition that only shows what the rules can express. */
export const storyOf = ({ id }: Edition): Story | null =>
  ownEditions.some((one) => one.id === id) ? partnerConnectStory : null;

/** The edition used where none is named. */
export const defaultEdition: Edition = partnerConnect2020;

/** The built-in editions of this programme, oldest first: those its pages offer. */
export const ownEditions: readonly Edition[] = editions.filter(({ vendor }) => vendor === defaultEdition.vendor);

const announced = new Map<string, Edition>();

/**
 * Registers an announced edition, so that `editionOf` finds it. An announced edition never changes: the same id with
 * other rules throws.
 */
export const registerEdition = (edition: Edition): void => {
  const known = editionById(edition.id);
  if (known && editionDigest(known) !== editionDigest(edition))
    throw new Error(`Two editions are called ${edition.id}`);
  if (!known) announced.set(edition.id, edition);
};

/** The edition with that id, built-in or announced; null for an unknown id. */
export const editionById = (id: string): Edition | null =>
  editions.find((edition) => edition.id === id) ?? announced.get(id) ?? null;

const digests = new WeakMap<Edition, string>();

/** SHA-256 over the canonical JSON of an edition, 64 hexadecimal digits: the same digest means the same rules. */
export const editionDigest = (edition: Edition): string => {
  const known = digests.get(edition);
  if (known) return known;
  const digest = sha256(canonicalJson(edition));
  digests.set(edition, digest);
  return digest;
};
