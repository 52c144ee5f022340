import type { Edition } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { assumedReview } from "./assumed-review";

const over = { window: "trailing-months", months: 12 } as const;

const points = (id: string, weight: number, cap: number, of: Quantity): Quantity => ({
  id,
  quantity: "weighted",
  weight,
  per: 1,
  cap,
  source: "assumption",
  of,
});

/** Two points for each customer gained in the trailing twelve months, at most twenty points. */
const performance: Quantity = {
  ...points("performance", 2, 20, {
    id: "customers",
    quantity: "measure",
    measure: "microsoft:customer-added",
    over,
    as: "sum",
    source: "public",
  }),
  source: "public",
};

const certified = (type: string): Quantity => ({
  id: type.toLowerCase(),
  quantity: "people",
  type,
  tracks: null,
  source: "public",
});

const skilling = points("skilling", 4, 40, {
  id: "intermediate",
  quantity: "sum",
  source: "public",
  of: [certified("AZ-500"), certified("SC-200"), certified("SC-300")],
});

const success: Quantity = {
  id: "customer-success",
  quantity: "sum",
  source: "public",
  of: [
    points("usage-growth", 1, 20, {
      id: "percent",
      quantity: "measure",
      measure: "microsoft:usage-growth",
      over,
      as: "latest",
      source: "public",
    }),
    points("deployments", 4, 20, {
      id: "deployments-done",
      quantity: "measure",
      measure: "deployment",
      over,
      as: "sum",
      source: "public",
    }),
  ],
};

const score = (id: string, atLeast: number, quantity: Quantity): Rule => ({
  rule: "score",
  id,
  atLeast,
  quantity,
  source: "public",
});

/** Seventy of a hundred points, and at least one point in each of the three categories. */
const capable: Rule = {
  rule: "all",
  id: "capability",
  source: "public",
  rules: [
    score("total", 70, { id: "total", quantity: "sum", source: "public", of: [performance, skilling, success] }),
    score("some-performance", 1, performance),
    score("some-skilling", 1, skilling),
    score("some-success", 1, success),
  ],
};

const certification = (type: string, en: string, fr: string): Edition["credentials"][number] => ({
  type,
  name: { fr, en },
  role: null,
  source: "public",
});

/**
 * Microsoft's designation for security: a capability score over three categories, reached on at least one day of a
 * window of about six months. Source: public for the total, the categories, the window and what is measured; assumption
 * for most weights.
 */
export const solutionsPartnerSecurity: Edition = {
  id: "solutions-partner-security",
  vendor: "Microsoft",
  name: { fr: "Microsoft Solutions Partner, sécurité", en: "Microsoft Solutions Partner, security" },
  currency: "EUR",
  credentials: [
    certification("AZ-500", "Azure Security Engineer", "Ingénieur sécurité Azure"),
    certification("SC-200", "Security Operations Analyst", "Analyste des opérations de sécurité"),
    certification("SC-300", "Identity and Access Administrator", "Administrateur des identités et des accès"),
  ],
  tracks: [],
  measures: [
    {
      kind: "microsoft:customer-added",
      name: { fr: "Clients gagnés", en: "Customers gained" },
      shape: "event",
      source: "public",
    },
    {
      kind: "microsoft:usage-growth",
      name: { fr: "Croissance de l’usage (%)", en: "Usage growth (%)" },
      shape: "reading",
      source: "public",
    },
    { kind: "deployment", name: { fr: "Déploiements", en: "Deployments" }, source: "public" },
  ],
  ladder: { types: [], source: "assumption" },
  counting: { rolesPerPerson: "any", competenciesPerPerson: "any", source: "assumption" },
  competencies: [],
  tiers: [
    { id: "member", name: { fr: "Membre", en: "Member" }, requires: [], source: "public" },
    {
      id: "solutions-partner",
      name: { fr: "Solutions Partner", en: "Solutions Partner" },
      requires: [{ rule: "lately", id: "qualified", months: 6, asks: capable, source: "public" }],
      source: "public",
    },
  ],
  effort: {
    earn: ["AZ-500", "SC-200", "SC-300"].map((type) => ({ type, hours: 40, after: null, source: "assumption" })),
    hire: { hours: 400, source: "assumption" },
  },
  review: assumedReview,
  legacyLevels: [
    { id: "silver", name: { fr: "Silver", en: "Silver" }, source: "public" },
    { id: "gold", name: { fr: "Gold", en: "Gold" }, source: "public" },
  ],
};
