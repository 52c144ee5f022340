import type { Edition } from "@/lib/edition/edition";
import { masterCompetencies, solutionCompetencies } from "./competencies";
import { tiers } from "./tiers";

/** VMware Partner Connect as announced in April 2019 for early 2020. Each line says where it comes from. */
export const partnerConnect2020: Edition = {
  id: "partner-connect-2020",
  vendor: "VMware",
  name: { fr: "VMware Partner Connect 2020", en: "VMware Partner Connect 2020" },
  currency: "EUR",
  credentials: [
    {
      type: "VCP",
      name: { fr: "VMware Certified Professional", en: "VMware Certified Professional" },
      role: null,
      source: "article",
    },
    {
      type: "VCAP",
      name: { fr: "VMware Certified Advanced Professional", en: "VMware Certified Advanced Professional" },
      role: null,
      source: "article",
    },
    {
      type: "VCDX",
      name: { fr: "VMware Certified Design Expert", en: "VMware Certified Design Expert" },
      role: null,
      source: "public",
    },
    {
      type: "VSP",
      name: { fr: "VMware Sales Professional", en: "VMware Sales Professional" },
      role: { fr: "commercial", en: "sales" },
      source: "article",
    },
    {
      type: "VTSP",
      name: { fr: "VMware Technical Sales Professional", en: "VMware Technical Sales Professional" },
      role: { fr: "avant-vente", en: "pre-sales" },
      source: "article",
    },
  ],
  tracks: [
    { id: "DCV", name: { fr: "Virtualisation du datacenter", en: "Data Center Virtualization" }, source: "public" },
    { id: "NV", name: { fr: "Virtualisation des réseaux", en: "Network Virtualization" }, source: "public" },
    {
      id: "CMA",
      name: { fr: "Management & automatisation du Cloud", en: "Cloud Management and Automation" },
      source: "public",
    },
    { id: "DTM", name: { fr: "Poste de travail & mobilité", en: "Desktop and Mobility" }, source: "public" },
    { id: "DW", name: { fr: "Espace de travail numérique", en: "Digital Workspace" }, source: "public" },
  ],
  measures: [
    {
      kind: "licence-revenue",
      name: { fr: "Chiffre d’affaires de licences", en: "Licence revenue" },
      source: "article",
    },
    {
      kind: "cloud-service",
      name: { fr: "Services cloud fournis", en: "Cloud services delivered" },
      source: "article",
    },
    { kind: "deployment", name: { fr: "Projets déployés", en: "Projects deployed" }, source: "article" },
  ],
  ladder: { types: ["VCP", "VCAP", "VCDX"], source: "assumption" },
  counting: { rolesPerPerson: "any", competenciesPerPerson: "any", source: "assumption" },
  competencies: [...solutionCompetencies, ...masterCompetencies],
  tiers,
  effort: {
    earn: [
      { type: "VCP", hours: 40, after: null, source: "assumption" },
      { type: "VCAP", hours: 60, after: "VCP", source: "assumption" },
      { type: "VSP", hours: 8, after: null, source: "assumption" },
      { type: "VTSP", hours: 10, after: null, source: "assumption" },
    ],
    hire: { hours: 400, source: "assumption" },
  },
  review: {
    promotion: { at: "once", source: "assumption" },
    demotion: { at: "yearly-review", graceDays: 90, source: "assumption" },
    reminders: { daysAhead: [90, 60, 30, 5], source: "public" },
    renewal: { windowDays: 30, source: "public" },
  },
  legacyLevels: [
    { id: "professional", name: { fr: "Professional", en: "Professional" }, source: "article" },
    { id: "enterprise", name: { fr: "Enterprise", en: "Enterprise" }, source: "article" },
    { id: "premier", name: { fr: "Premier", en: "Premier" }, source: "article" },
  ],
};
