import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";

/** The name of the tier or competency that a node of the proof belongs to, as the title of a dispute. */
export const disputeTitle = (editionId: string, nodeId: string, locale: "fr" | "en"): string => {
  const edition = editionById(editionId) ?? defaultEdition;
  const [root = ""] = nodeId.split("/");
  const named = [...edition.tiers, ...edition.competencies].find(({ id }) => id === root);
  return named?.name[locale] ?? edition.name[locale];
};
