import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

/** The level or competency a node of the proof belongs to, by name: enough to recognise it in a list or a letter. */
export const disputeTitle = (editionId: string, nodeId: string, locale: Locale): string => {
  const edition = editionById(editionId) ?? defaultEdition;
  const [root = ""] = nodeId.split("/");
  const named = [...edition.tiers, ...edition.competencies].find(({ id }) => id === root);
  return localName(named?.name ?? edition.name, locale);
};
