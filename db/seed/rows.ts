import type { activity, credential } from "@/db/schema/claim";
import type { partner, person } from "@/db/schema/partner";
import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { CredentialType, Track } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { seededId } from "./random";

/** The demo programme's day: six months after the announcement, three before the old levels end. */
export const demoDay: Day = "2019-10-01";

type PartnerInsert = typeof partner.$inferInsert & { id: string };
type PersonInsert = typeof person.$inferInsert & { id: string };
type CredentialInsert = typeof credential.$inferInsert;
export type ActivityInsert = typeof activity.$inferInsert;

/** One company and all it declared. */
export type Dossier = {
  partner: PartnerInsert;
  people: PersonInsert[];
  credentials: CredentialInsert[];
  activities: ActivityInsert[];
};

const morning = (day: Day): Date => new Date(`${day}T08:30:00.000Z`);

/** Decided two days after it was handed in. */
const decided = (submittedOn: Day) =>
  ({ state: "verified", submittedAt: morning(submittedOn), decidedAt: morning(addDays(submittedOn, 2)) }) as const;

/** Waiting for a reviewer since that day. */
export const submitted = (submittedOn: Day) =>
  ({ state: "declared", submittedAt: morning(submittedOn), decidedAt: null }) as const;

export const openDossier = (key: string, fields: Omit<PartnerInsert, "id" | "country" | "createdAt">): Dossier => ({
  partner: { id: seededId(`partner:${key}`), country: "FR", createdAt: morning("2010-06-01"), ...fields },
  people: [],
  credentials: [],
  activities: [],
});

export const addDossierPerson = (
  dossier: Dossier,
  name: string,
  employedFrom: Day,
  employedUntil: Day | null = null,
): PersonInsert => {
  const row: PersonInsert = {
    id: seededId(`${dossier.partner.id}:person:${dossier.people.length}`),
    partnerId: dossier.partner.id,
    name,
    employedFrom,
    employedUntil,
    createdAt: morning(employedFrom),
  };
  dossier.people.push(row);
  return row;
};

type Earned = { type: CredentialType; track?: Track; version?: string; on: Day; expiresOn?: Day };

export const addCredential = (
  dossier: Dossier,
  owner: PersonInsert,
  earned: Earned,
  more: Partial<CredentialInsert> = {},
): void => {
  const place = dossier.credentials.length;
  dossier.credentials.push({
    id: seededId(`${dossier.partner.id}:credential:${place}`),
    partnerId: dossier.partner.id,
    personId: owner.id,
    type: earned.type,
    track: earned.track ?? null,
    version: earned.version ?? "",
    candidateId: `VMW-${(parseInt(owner.id.slice(0, 6), 16) % 900_000) + 100_000}`,
    earnedOn: earned.on,
    expiresOn: earned.expiresOn ?? null,
    ...decided(addDays(earned.on, 5)),
    ...more,
  });
};

const addActivity = (
  dossier: Dossier,
  row: Omit<ActivityInsert, "id" | "partnerId" | "state" | "submittedAt">,
  more: Partial<ActivityInsert>,
): void => {
  dossier.activities.push({
    id: seededId(`${dossier.partner.id}:activity:${dossier.activities.length}`),
    partnerId: dossier.partner.id,
    ...decided(addDays(row.occurredOn, 6)),
    ...row,
    ...more,
  });
};

export const addRevenue = (dossier: Dossier, bookedOn: Day, euros: number, more: Partial<ActivityInsert> = {}): void =>
  addActivity(
    dossier,
    {
      kind: "licence-revenue",
      occurredOn: bookedOn,
      amountCents: Math.round(euros * 100),
      currency: "EUR",
      reference: `CMD-${bookedOn.replaceAll("-", "")}-${dossier.activities.length + 1}`,
    },
    more,
  );

export const addCloudMonth = (
  dossier: Dossier,
  monthsAgo: number,
  points: number,
  more: Partial<ActivityInsert> = {},
): void => {
  const occurredOn = addMonths(demoDay, -monthsAgo);
  addActivity(dossier, { kind: "cloud-service", occurredOn, points }, more);
};

export const addDeployment = (
  dossier: Dossier,
  completedOn: Day,
  customer: string,
  more: Partial<ActivityInsert> = {},
): void =>
  addActivity(
    dossier,
    {
      kind: "deployment",
      occurredOn: completedOn,
      customer,
      reference: `PRJ-${completedOn.replaceAll("-", "")}-${dossier.activities.length + 1}`,
    },
    more,
  );
