import type { Part } from "@/lib/contract/clause";

export const framework: Part = {
  id: "framework",
  title: { fr: "Contrat-cadre", en: "Framework agreement" },
  articles: [],
};
