import type { KindEntry } from "@/lib/activity/entry";

/**
 * The kinds of activity that the portal brings along, in the order of the screens; an edition may add its own. Forms,
 * checks, lists, access, duplicates, the rules engine, scenarios and the edition editor read this table. A key is stored,
 * so it never changes.
 */
export const activityKindTable = {
  "licence-revenue": {
    shape: "money",
    fields: { customer: "optional", reference: "required", evidence: "optional" },
    isConfidential: true,
    declaredBy: ["owner", "finance"],
    duplicate: "reference-and-sign",
    customerWord: null,
    calledBy: "customer",
    storedAs: { move: "licences", figure: "licenceCents", assessment: "revenueCents" },
  },
  "cloud-service": {
    shape: "points",
    fields: { customer: "absent", reference: "optional", evidence: "optional" },
    isConfidential: false,
    declaredBy: ["owner", "contributor"],
    duplicate: "month",
    customerWord: null,
    calledBy: "month",
    storedAs: { move: "cloud", figure: "cloudPoints", assessment: "cloudPoints" },
  },
  deployment: {
    shape: "event",
    fields: { customer: "required", reference: "required", evidence: "optional" },
    isConfidential: false,
    declaredBy: ["owner", "contributor"],
    duplicate: "reference",
    customerWord: "verifies",
    calledBy: "customer",
    storedAs: { move: "deployments", figure: "deployments", assessment: "deployments" },
  },
} as const satisfies Record<string, KindEntry>;
