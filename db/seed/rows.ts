import type { activity, credential, mandate } from "@/db/schema/claim";
import type { partner, person } from "@/db/schema/partner";
import type { CredentialType, Track } from "@/lib/credential/type";
import { addDays, addMonths, type Day } from "@/lib/date/day";
import { seededId } from "./random";

/** The demo programme's day: six months after the announcement, three before the old levels end. */
export const demoDay: Day = "2019-10-01";

export type PartnerRow = typeof partner.$inferInsert & { id: string };
export type PersonRow = typeof person.$inferInsert & { id: string };
export type CredentialRow = typeof credential.$inferInsert;
export type ActivityRow = typeof activity.$inferInsert;
export type MandateRow = typeof mandate.$inferInsert;

/** One company and all it declared. */
export type Dossier = {
  partner: PartnerRow;
  people: PersonRow[];
  credentials: CredentialRow[];
  activities: ActivityRow[];
};

const morning = (day: Day): Date => new Date(`${day}T08:30:00.000Z`);

/** Decided two days after it was handed in. */
const decided = (submittedOn: Day) =>
  ({ state: "verified", submittedAt: morning(submittedOn), decidedAt: morning(addDays(submittedOn, 2)) }) as const;

/** Waiting for a reviewer since that day. */
export const waiting = (submittedOn: Day) =>
  ({ state: "declared", submittedAt: morning(submittedOn), decidedAt: null }) as const;

export const openDossier = (key: string, fields: Omit<PartnerRow, "id" | "country" | "createdAt">): Dossier => ({
  partner: { id: seededId(`partner:${key}`), country: "FR", createdAt: morning("2010-06-01"), ...fields },
  people: [],
  credentials: [],
  activities: [],
});

export const addPerson = (
  dossier: Dossier,
  name: string,
  employedFrom: Day,
  employedUntil: Day | null = null,
): PersonRow => {
  const row: PersonRow = {
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
  owner: PersonRow,
  earned: Earned,
  more: Partial<CredentialRow> = {},
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
  row: Omit<ActivityRow, "id" | "partnerId" | "state" | "submittedAt">,
  more: Partial<ActivityRow>,
): void => {
  dossier.activities.push({
    id: seededId(`${dossier.partner.id}:activity:${dossier.activities.length}`),
    partnerId: dossier.partner.id,
    ...decided(addDays(row.occurredOn, 6)),
    ...row,
    ...more,
  });
};

export const addRevenue = (dossier: Dossier, bookedOn: Day, euros: number, more: Partial<ActivityRow> = {}): void =>
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
  more: Partial<ActivityRow> = {},
): void => {
  const occurredOn = addMonths(demoDay, -monthsAgo);
  addActivity(dossier, { kind: "cloud-service", occurredOn, points }, more);
};

export const addDeployment = (
  dossier: Dossier,
  completedOn: Day,
  customer: string,
  more: Partial<ActivityRow> = {},
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
