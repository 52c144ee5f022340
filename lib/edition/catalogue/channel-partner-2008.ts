import type { Edition } from "@/lib/edition/edition";
import type { RolesRule } from "@/lib/edition/leaf-rule";
import type { Rule } from "@/lib/edition/rule";
import { assumedReview } from "./assumed-review";

/** The three job roles of every specialization, and in how many specializations one person may fill each. */
const jobs = [
  { type: "AM", most: 4 },
  { type: "SE", most: 2 },
  { type: "FE", most: 2 },
];

const specializations = ["RS", "UC", "SEC", "WLAN"];

const roleId = (type: string, track: string): string => `${type}-${track}`.toLowerCase();

/** No person may fill two kinds of role, in one specialization or in several. */
const apart = (tracks: string[]): RolesRule["limits"] =>
  jobs.flatMap(({ type }, place) =>
    jobs
      .slice(place + 1)
      .flatMap((other) =>
        tracks.flatMap((track) =>
          tracks.map((another) => ({ roles: [roleId(type, track), roleId(other.type, another)], most: 1 })),
        ),
      ),
  );

/** The roles of several specializations at once, so that the caps hold across them. */
const specialized = (tracks: string[]): Rule => ({
  rule: "roles",
  id: `specializations-${tracks.join("-").toLowerCase()}`,
  source: "public",
  perPerson: null,
  roles: tracks.flatMap((track) =>
    jobs.map(({ type }) => ({
      id: roleId(type, track),
      type,
      tracks: [track],
      count: 1,
      source: "public" as const,
      tracksSource: "assumption" as const,
    })),
  ),
  limits: [
    ...(tracks.length > 1
      ? jobs.map(({ type, most }) => ({ roles: tracks.map((track) => roleId(type, track)), most }))
      : []),
    ...apart(tracks),
  ],
});

const pairs = specializations.flatMap((one, place) => specializations.slice(place + 1).map((other) => [one, other]));

const satisfaction = (atLeast: number): Rule => ({
  rule: "measure",
  id: "satisfaction",
  measure: "cisco:satisfaction",
  over: { window: "trailing-months", months: 12 },
  as: "latest",
  atLeast,
  source: "assumption",
});

const job = (type: string, fr: string, en: string): Edition["credentials"][number] => ({
  type,
  name: { fr, en },
  role: null,
  tracked: true,
  source: "public",
});

const technology = (id: string, fr: string, en: string): Edition["tracks"][number] => ({
  id,
  name: { fr, en },
  source: "public",
});

/**
 * Cisco's channel programme of about 2008: specializations made of job roles, with caps on how one person may be shared
 * between them. Source: public for roles and caps; assumption for the specializations a level needs and for
 * satisfaction.
 */
export const channelPartner2008: Edition = {
  id: "channel-partner-2008",
  vendor: "Cisco",
  name: { fr: "Cisco Channel Partner 2008", en: "Cisco Channel Partner 2008" },
  currency: "EUR",
  credentials: [
    job("AM", "Responsable de clientèle", "Account manager"),
    job("SE", "Ingénieur avant-vente", "Systems engineer"),
    job("FE", "Ingénieur de terrain", "Field engineer"),
  ],
  tracks: [
    technology("RS", "Routage et commutation", "Routing and switching"),
    technology("UC", "Communications unifiées", "Unified communications"),
    technology("SEC", "Sécurité", "Security"),
    technology("WLAN", "Réseaux sans fil", "Wireless networks"),
  ],
  measures: [
    {
      kind: "cisco:satisfaction",
      name: { fr: "Satisfaction des clients (sur 100)", en: "Customer satisfaction (of 100)" },
      shape: "reading",
      source: "public",
    },
  ],
  ladder: { types: [], source: "assumption" },
  counting: { rolesPerPerson: "any", competenciesPerPerson: "any", source: "public" },
  competencies: [],
  tiers: [
    { id: "registered", name: { fr: "Enregistré", en: "Registered" }, requires: [], source: "public" },
    {
      id: "premier",
      name: { fr: "Premier", en: "Premier" },
      requires: [
        {
          rule: "any",
          id: "one-specialization",
          rules: specializations.map((one) => specialized([one])),
          source: "assumption",
        },
      ],
      source: "public",
    },
    {
      id: "silver",
      name: { fr: "Silver", en: "Silver" },
      requires: [
        { rule: "any", id: "two-specializations", rules: pairs.map(specialized), source: "assumption" },
        satisfaction(70),
      ],
      source: "public",
    },
    {
      id: "gold",
      name: { fr: "Gold", en: "Gold" },
      requires: [specialized(specializations), satisfaction(80)],
      source: "public",
    },
  ],
  effort: {
    earn: [
      { type: "AM", hours: 16, after: null, source: "assumption" },
      { type: "SE", hours: 40, after: null, source: "assumption" },
      { type: "FE", hours: 60, after: null, source: "assumption" },
    ],
    hire: { hours: 400, source: "assumption" },
  },
  review: assumedReview,
  legacyLevels: [],
};
