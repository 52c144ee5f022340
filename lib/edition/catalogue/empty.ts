import type { Edition } from "@/lib/edition/edition";
import { defaultEdition } from "./editions";

/**
 * An edition to begin from: one tier that asks for nothing, no competency, no certification, no track, no activity and no benefit.
 */
export const emptyEdition = (): Edition => {
  const { counting, effort, review, currency, vendor, name, id } = defaultEdition;
  return {
    ...{ id, vendor, name, currency, credentials: [], tracks: [], measures: [], counting, review },
    ladder: { types: [], source: "assumption" },
    effort: { earn: [], hire: effort.hire },
    competencies: [],
    tiers: [{ id: "registered", name: { fr: "Enregistré", en: "Registered" }, requires: [], source: "assumption" }],
    legacyLevels: [],
    // Those of the built-in edition name tiers that are not here.
    benefits: [],
  };
};
