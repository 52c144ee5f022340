import type { Edition } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { partnerConnect2020 } from "./partner-connect-2020/edition";

/**
 * A business model: its names (the published one and the portal's own) and what it earns points by. Source: public for
 * the models and that points are added up; assumption for how many points.
 */
const model = (names: string[], measure: string, weight: number, per: number): Quantity => ({
  id: names[0] ?? "",
  quantity: "only-if",
  otherwise: 0,
  source: "public",
  rule: { rule: "profile", id: "model", businessModels: names, source: "public" },
  gives: {
    id: "points",
    quantity: "weighted",
    weight,
    per,
    source: "assumption",
    of: {
      id: "done",
      quantity: "measure",
      measure,
      as: "sum",
      over: { window: measure === "cloud-service" ? "full-months" : "trailing-months", months: 12 },
      source: "assumption",
    },
  },
});

/** Points for competencies of a kind. Source: public that they earn more points; assumption for how many. */
const designations = (kind: "solution" | "master", weight: number): Quantity => ({
  id: `${kind}-designations`,
  quantity: "weighted",
  weight,
  per: 1,
  source: "assumption",
  of: { id: "held", quantity: "held", kind, source: "public" },
});

const points = (atLeast: number): Rule => ({
  rule: "score",
  id: "points",
  atLeast,
  source: "assumption",
  quantity: {
    id: "total",
    quantity: "sum",
    source: "public",
    of: [
      model(["solution-reseller", "reseller"], "licence-revenue", 1, 100_000),
      model(["cloud-services-provider", "cloud-provider", "managed-services-provider"], "cloud-service", 1, 100),
      model(["solution-services-provider", "services-delivery"], "deployment", 10, 1),
      model(["solution-builder"], "vmware:validated-solution", 25, 1),
      designations("solution", 20),
      designations("master", 50),
    ],
  },
});

/** The four published business models, and the portal's own names for three of them. */
const businessModels: Edition["businessModels"] = [
  { id: "solution-reseller", name: { fr: "Revendeur de solutions", en: "Solution reseller" }, source: "public" },
  { id: "reseller", name: { fr: "Revendeur", en: "Reseller" }, source: "assumption" },
  {
    id: "cloud-services-provider",
    name: { fr: "Fournisseur de services cloud", en: "Cloud services provider" },
    source: "public",
  },
  { id: "cloud-provider", name: { fr: "Fournisseur cloud", en: "Cloud provider" }, source: "assumption" },
  {
    id: "managed-services-provider",
    name: { fr: "Fournisseur de services managés", en: "Managed services provider" },
    source: "assumption",
  },
  {
    id: "solution-services-provider",
    name: { fr: "Prestataire de services", en: "Solution services provider" },
    source: "public",
  },
  { id: "services-delivery", name: { fr: "Réalisation de projets", en: "Services delivery" }, source: "assumption" },
  { id: "solution-builder", name: { fr: "Concepteur de solutions", en: "Solution builder" }, source: "public" },
];

const agreement: Rule = { rule: "agreement", id: "agreement", source: "article" };

/** VMware Partner Connect as unified in March 2023: four business models, each earning points that are added up. */
export const partnerConnect2023: Edition = {
  ...partnerConnect2020,
  id: "partner-connect-2023",
  name: { fr: "VMware Partner Connect 2023", en: "VMware Partner Connect 2023" },
  businessModels,
  measures: [
    ...partnerConnect2020.measures,
    {
      kind: "vmware:validated-solution",
      name: { fr: "Solutions validées", en: "Validated solutions" },
      shape: "event",
      source: "assumption",
    },
  ],
  tiers: [
    { id: "registered", name: { fr: "Enregistré", en: "Registered" }, requires: [], source: "assumption" },
    { id: "partner", name: { fr: "Partner", en: "Partner" }, requires: [agreement, points(50)], source: "public" },
    {
      id: "advanced",
      name: { fr: "Advanced Partner", en: "Advanced Partner" },
      requires: [agreement, points(200)],
      source: "public",
    },
    {
      id: "principal",
      name: { fr: "Principal Partner", en: "Principal Partner" },
      requires: [agreement, points(500)],
      source: "public",
    },
  ],
};
