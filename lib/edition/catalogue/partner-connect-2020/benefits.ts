import type { Benefit, BenefitGrant } from "@/lib/benefit/benefit";

const assumption = { source: "assumption" } as const;

const at = (tier: string, amount: number | null = null): BenefitGrant => ({
  ...{ tier, competency: null, businessModel: null, amount },
  ...assumption,
});

const stops = { effect: "stops" } as const;

/**
 * Illustrative: the announcement says that benefits go with tiers, not which. Source: assumption (docs/programme.md,
 * section 3); the groups are those of the vendor's programme guide of May 2020.
 */
export const partnerConnect2020Benefits: readonly Benefit[] = [
  {
    id: "partner-portal",
    kind: "access",
    name: { fr: "Portail et documentation technique", en: "Portal and technical library" },
    description: {
      fr: "Accès au portail des partenaires, à la documentation technique et aux supports de vente.",
      en: "Access to the partner portal, the technical library and sales material.",
    },
    measure: { of: "none" },
    grants: [at("registered")],
    giving: "at-once",
    evidence: null,
    validMonths: null,
    demotion: stops,
    ...assumption,
  },
  {
    id: "tier-badge",
    kind: "recognition",
    name: { fr: "Badge du niveau", en: "Tier badge" },
    description: {
      fr: "Le badge de votre niveau, à placer sur votre site et vos propositions.",
      en: "The badge of your tier, for your website and your proposals.",
    },
    measure: { of: "none" },
    grants: [at("partner")],
    giving: "at-once",
    evidence: null,
    validMonths: null,
    demotion: stops,
    ...assumption,
  },
  {
    id: "licence-discount",
    kind: "discount",
    name: { fr: "Remise sur les licences", en: "Licence discount" },
    description: {
      fr: "Remise sur le prix catalogue des licences que vous revendez.",
      en: "Discount on the list price of the licences you resell.",
    },
    measure: { of: "percent" },
    grants: [at("partner", 8), at("advanced", 14), at("principal", 20)],
    giving: "at-once",
    evidence: null,
    validMonths: null,
    demotion: { effect: "keeps-days", days: 30 },
    ...assumption,
  },
  {
    id: "internal-use-licences",
    kind: "licences",
    name: { fr: "Licences à usage interne", en: "Internal-use licences" },
    description: {
      fr: "Licences pour vos démonstrations, vos formations et votre propre informatique.",
      en: "Licences for your demonstrations, your training and your own systems.",
    },
    measure: {
      ...{ of: "units", period: "year" },
      ...{ name: { fr: "licences", en: "licences" }, one: { fr: "licence", en: "licence" } },
    },
    grants: [at("partner", 5), at("advanced", 20), at("principal", 50)],
    giving: "on-request",
    evidence: null,
    validMonths: 12,
    demotion: { effect: "keeps-days", days: 90 },
    ...assumption,
  },
  {
    id: "training-days",
    kind: "training",
    name: { fr: "Jours de formation", en: "Training days" },
    description: {
      fr: "Jours de formation officielle pour vos collaborateurs, sans frais d’inscription.",
      en: "Days of official training for your people, without a fee.",
    },
    measure: {
      ...{ of: "units", period: "year" },
      ...{ name: { fr: "jours", en: "days" }, one: { fr: "jour", en: "day" } },
    },
    grants: [at("advanced", 5), at("principal", 15), { ...at("partner", 8), businessModel: "services-delivery" }],
    giving: "at-once",
    evidence: null,
    validMonths: null,
    demotion: stops,
    ...assumption,
  },
  {
    id: "development-funds",
    kind: "funds",
    name: { fr: "Fonds de développement", en: "Development funds" },
    description: {
      fr: "Participation aux frais de vos actions de marketing, sur présentation d’un devis.",
      en: "A contribution to the cost of your marketing campaigns, on presentation of a quote.",
    },
    measure: { of: "money", currency: "EUR", period: "year" },
    grants: [at("advanced", 1_000_000), at("principal", 2_500_000)],
    giving: "on-request",
    evidence: {
      fr: "Un devis ou une facture qui indique l’action, son montant et ses dates.",
      en: "A quote or an invoice that names the campaign, its cost and its dates.",
    },
    validMonths: 6,
    demotion: { effect: "keeps-allocated" },
    ...assumption,
  },
  {
    id: "priority-support",
    kind: "support",
    name: { fr: "Support prioritaire", en: "Priority support" },
    description: {
      fr: "Vos demandes techniques passent avant celles du support standard.",
      en: "Your technical requests are answered before those of standard support.",
    },
    measure: { of: "none" },
    grants: [
      at("principal"),
      { ...at("advanced"), competency: "master-data-center-virtualization" },
      { ...at("partner"), competency: "cloud-provider", businessModel: "cloud-provider" },
    ],
    giving: "at-once",
    evidence: null,
    validMonths: null,
    demotion: { effect: "keeps-days", days: 30 },
    ...assumption,
  },
];
