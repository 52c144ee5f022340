import type { Benefit } from "@/lib/benefit/benefit";

const words = { fr: "Exemple", en: "Example" };

/** A benefit for tests: internal-use licences from the tier "partner" on, on request. */
export const sampleBenefit = (parts: Partial<Benefit> = {}): Benefit => ({
  id: "example",
  kind: "licences",
  name: words,
  description: words,
  measure: { of: "units", name: { fr: "licences", en: "licences" }, period: "year" },
  grants: [{ tier: "partner", competency: null, businessModel: null, amount: 5, source: "assumption" }],
  giving: "on-request",
  evidence: null,
  validMonths: null,
  demotion: { effect: "stops" },
  source: "assumption",
  ...parts,
});
