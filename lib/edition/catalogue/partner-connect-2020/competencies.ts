import type { Track } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import type { Source } from "@/lib/edition/clause";
import type { Competency } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";

type Names = { fr: string; en: string };

const oneWith = (type: "VSP" | "VTSP"): Rule => ({
  rule: "people",
  id: type.toLowerCase(),
  type,
  tracks: null,
  count: 1,
  ofWhom: [],
  source: "article",
});

/**
 * Source: article for the number fourteen and "one or two VCP, one VSP, one VTSP"; assumption for which fourteen
 * and in which tracks.
 */
const solution = (id: string, count: 1 | 2, tracks: Track[], name: Names): Competency => ({
  id,
  kind: "solution",
  name,
  source: "assumption",
  requires: [
    {
      rule: "people",
      id: "vcp",
      type: "VCP",
      tracks,
      count,
      ofWhom: [],
      source: "article",
      tracksSource: "assumption",
    },
    oneWith("VSP"),
    oneWith("VTSP"),
  ],
});

const master = (id: string, tracks: Track[], name: Names, tracksSource: Source = "article"): Competency => ({
  id,
  kind: "master",
  name,
  source: "article",
  requires: [
    {
      rule: "people",
      id: "vcp",
      type: "VCP",
      tracks,
      count: 5,
      source: "article",
      tracksSource,
      ofWhom: [{ id: "vcap", type: "VCAP", tracks, count: 2, source: "article", tracksSource }],
    },
  ],
});

export const solutionCompetencies: Competency[] = [
  solution("server-virtualization", 2, ["DCV"], { fr: "Virtualisation de serveurs", en: "Server Virtualization" }),
  solution("hyper-converged-infrastructure", 1, ["DCV"], {
    fr: "Infrastructure hyperconvergée",
    en: "Hyper-Converged Infrastructure",
  }),
  solution("business-continuity", 1, ["DCV"], { fr: "Continuité d’activité", en: "Business Continuity" }),
  solution("software-defined-storage", 1, ["DCV"], {
    fr: "Stockage défini par logiciel",
    en: "Software-Defined Storage",
  }),
  solution("business-critical-applications", 1, ["DCV"], {
    fr: "Applications critiques de l’entreprise",
    en: "Business Critical Applications",
  }),
  solution("hybrid-cloud", 2, ["DCV", "CMA"], { fr: "Cloud hybride", en: "Hybrid Cloud" }),
  solution("vmware-cloud-on-aws", 1, ["DCV", "CMA"], { fr: "VMware Cloud on AWS", en: "VMware Cloud on AWS" }),
  solution("cloud-provider", 2, ["DCV", "CMA"], { fr: "Fournisseur de services cloud", en: "Cloud Provider" }),
  solution("management-operations", 1, ["CMA"], { fr: "Gestion des opérations", en: "Management Operations" }),
  solution("management-automation", 2, ["CMA"], { fr: "Automatisation de la gestion", en: "Management Automation" }),
  solution("network-virtualization", 2, ["NV"], { fr: "Virtualisation des réseaux", en: "Network Virtualization" }),
  solution("desktop-virtualization", 1, ["DTM"], {
    fr: "Virtualisation du poste de travail",
    en: "Desktop Virtualization",
  }),
  solution("mobility-management", 1, ["DW"], { fr: "Gestion de la mobilité", en: "Mobility Management" }),
  solution("desktop-as-a-service", 1, ["DTM", "DW"], {
    fr: "Poste de travail à la demande",
    en: "Desktop as a Service",
  }),
];

export const masterCompetencies: Competency[] = [
  master(
    "master-vmware-cloud-on-aws",
    ["DCV", "CMA"],
    { fr: "VMware Cloud on AWS", en: "VMware Cloud on AWS" },
    "assumption",
  ),
  master("master-cloud-management-automation", ["CMA"], {
    fr: "Management & automatisation du Cloud",
    en: "Cloud Management and Automation",
  }),
  master("master-data-center-virtualization", ["DCV"], {
    fr: "Virtualisation du datacenter",
    en: "Data Center Virtualization",
  }),
  master("master-network-virtualization", ["NV"], { fr: "Virtualisation des réseaux", en: "Network Virtualization" }),
  master("master-digital-workspace", ["DTM", "DW"], { fr: "Poste de travail & mobilité", en: "Digital Workspace" }),
];
