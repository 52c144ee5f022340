import type { Edition } from "@/lib/edition/edition";
import { defaultEdition } from "./editions";

/**
 * An edition to begin from: one tier that asks for nothing, no competency, and the default edition's credentials, tracks and
 * measures to write rules with.
 */
export const emptyEdition = (): Edition => {
  const { credentials, tracks, measures, ladder, counting, effort, review, currency, vendor, name, id } =
    defaultEdition;
  return {
    ...{ id, vendor, name, currency, credentials, tracks, measures, ladder, counting, effort, review },
    competencies: [],
    tiers: [{ id: "registered", name: { fr: "Enregistré", en: "Registered" }, requires: [], source: "assumption" }],
    legacyLevels: [],
  };
};
