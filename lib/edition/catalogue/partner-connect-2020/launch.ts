import type { Competency, Edition, SolutionPath } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { masterCompetencies, solutionCompetencies } from "./competencies";
import { partnerConnect2020 } from "./edition";

/** Credits look back fifteen months. Source: public. */
const over = { window: "trailing-months", months: 15 } as const;

/**
 * One credit a euro, and more for some sorts of business. Source: public for which sorts; assumption for how much more.
 */
const credits = (id: string, per: number, tagged?: string): Quantity => ({
  id,
  quantity: "weighted",
  weight: 1,
  per,
  source: tagged ? "assumption" : "public",
  of: {
    id: "revenue",
    quantity: "measure",
    measure: "licence-revenue",
    over,
    as: "sum",
    ...(tagged ? { tagged: [tagged] } : {}),
    source: "public",
  },
});

const tierCredits = (atLeast: number): Rule => ({
  rule: "score",
  id: "tier-credits",
  atLeast,
  source: "assumption",
  quantity: {
    id: "credits",
    quantity: "sum",
    source: "public",
    of: [
      credits("base", 100),
      credits("licence", 200, "subscription"),
      credits("market", 400, "developing-market"),
      credits("solution", 400, "emerging-solution"),
    ],
  },
});

const held = (kind: Competency["kind"], among: string[]): Rule => ({
  rule: "held",
  id: `${kind}-competency`,
  kind,
  count: 1,
  among,
  source: "public",
});

type Names = { fr: string; en: string };

const path = (id: string, name: Names, solutions: string[], master: string): SolutionPath => ({
  id,
  name,
  source: "assumption",
  levels: [
    { tier: "advanced", requires: [held("solution", solutions), tierCredits(100_000)], source: "public" },
    { tier: "principal", requires: [held("master", [master]), tierCredits(250_000)], source: "public" },
  ],
});

const paths = [
  path(
    "data-center-path",
    { fr: "Datacenter", en: "Data centre" },
    ["server-virtualization", "hyper-converged-infrastructure", "business-continuity", "software-defined-storage"],
    "master-data-center-virtualization",
  ),
  path(
    "cloud-management-path",
    { fr: "Gestion du cloud", en: "Cloud management" },
    ["management-operations", "management-automation"],
    "master-cloud-management-automation",
  ),
  path("network-path", { fr: "Réseaux", en: "Networks" }, ["network-virtualization"], "master-network-virtualization"),
  path(
    "workspace-path",
    { fr: "Espace de travail", en: "Workspace" },
    ["desktop-virtualization", "mobility-management", "desktop-as-a-service"],
    "master-digital-workspace",
  ),
  path(
    "multi-cloud-path",
    { fr: "Multi-cloud", en: "Multi-cloud" },
    ["hybrid-cloud", "vmware-cloud-on-aws", "cloud-provider"],
    "master-vmware-cloud-on-aws",
  ),
];

const agreement: Rule = { rule: "agreement", id: "agreement", source: "public" };
const inPath = (tier: string): Rule => ({ rule: "paths", id: "paths", tier, count: 1, source: "public" });

const [entry, partner, advanced, principal] = partnerConnect2020.tiers.map(({ id, name }) => ({ id, name }));

const ethics: Rule = {
  rule: "people",
  id: "ethics",
  type: "ETHICS",
  tracks: null,
  count: 1,
  ofWhom: [],
  source: "public",
};

const tier = (named: { id: string; name: Names } | undefined, requires: Rule[]): Edition["tiers"] =>
  named ? [{ ...named, requires, source: "public" }] : [];

/**
 * VMware Partner Connect as it began on 29 February 2020, as far as it was published: entry by agreement and ethics
 * training, levels by solution path, credits that look back fifteen months and grow by licence, market and solution.
 */
export const partnerConnect2020Launch: Edition = {
  ...partnerConnect2020,
  id: "partner-connect-2020-launch",
  name: { fr: "VMware Partner Connect, lancement 2020", en: "VMware Partner Connect, launch of 2020" },
  credentials: [
    ...partnerConnect2020.credentials,
    {
      type: "ETHICS",
      name: { fr: "Formation à l’éthique", en: "Ethics training" },
      role: { fr: "conformité", en: "compliance" },
      source: "public",
    },
  ],
  competencies: [...solutionCompetencies, ...masterCompetencies],
  paths,
  tiers: [
    ...tier(entry, []),
    ...tier(partner, [agreement, ethics]),
    ...tier(advanced, [agreement, ethics, inPath("advanced")]),
    ...tier(principal, [agreement, ethics, inPath("principal")]),
  ],
  effort: {
    ...partnerConnect2020.effort,
    earn: [...partnerConnect2020.effort.earn, { type: "ETHICS", hours: 2, after: null, source: "assumption" }],
  },
};
