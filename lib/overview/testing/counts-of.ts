import type { CompanyCount, HolderCount } from "@/lib/overview/overview";
import type { CompanySummary } from "@/lib/overview/summary";

type Listed = CompanySummary & { legacyLevel: string };

/** One count a company, and one a competency it holds. Pure. */
export const countsOf = (companies: readonly Listed[]): [CompanyCount[], HolderCount[]] => [
  companies.map(({ legacyLevel, tier, tierIfSigned, holdsSolution, candidate }) => ({
    ...{ legacyLevel, tier, tierIfSigned, holdsSolution, candidate },
    partners: 1,
  })),
  companies.flatMap(({ competencies }) => competencies.map((competency) => ({ competency, partners: 1 }))),
];
