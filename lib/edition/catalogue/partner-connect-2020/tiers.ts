import type { Source } from "@/lib/edition/clause";
import type { Tier } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { Rule } from "@/lib/edition/rule";

const agreement: Rule = { rule: "agreement", id: "agreement", source: "article" };

const held = (kind: CompetencyKind, count: number, source: Source): Rule => ({
  rule: "held",
  id: `${kind}-competencies`,
  kind,
  count,
  source,
});

/** Source: article for the three measures and that there is a minimum; assumption for the figures. */
const activity: Rule = {
  rule: "any",
  id: "activity",
  source: "article",
  rules: [
    {
      rule: "measure",
      id: "licence-revenue",
      measure: "licence-revenue",
      over: { window: "trailing-months", months: 12 },
      as: "sum",
      atLeast: 10_000_000,
      source: "assumption",
    },
    {
      rule: "measure",
      id: "cloud-service",
      measure: "cloud-service",
      over: { window: "full-months", months: 12 },
      as: "monthly-average",
      atLeast: 1_800,
      source: "assumption",
    },
    {
      rule: "measure",
      id: "deployment",
      measure: "deployment",
      over: { window: "trailing-months", months: 12 },
      as: "sum",
      atLeast: 5,
      source: "assumption",
    },
  ],
};

export const tiers: Tier[] = [
  { id: "registered", name: { fr: "Enregistré", en: "Registered" }, requires: [], source: "assumption" },
  {
    id: "partner",
    name: { fr: "Partner", en: "Partner" },
    requires: [agreement, held("solution", 1, "article")],
    source: "article",
  },
  {
    id: "advanced",
    name: { fr: "Advanced Partner", en: "Advanced Partner" },
    requires: [agreement, held("solution", 2, "assumption"), activity],
    source: "article",
  },
  {
    id: "principal",
    name: { fr: "Principal Partner", en: "Principal Partner" },
    requires: [agreement, held("master", 1, "article")],
    source: "article",
  },
];
