import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { engineStatus } from "@/lib/review/state";
import type { ActivityInsert, Dossier } from "./rows";

const activityFacts = (row: ActivityInsert): ActivityFacts => {
  const { kind, occurredOn } = row;
  const [id, status] = [row.id ?? "", engineStatus(row.state)];
  if (kind === "licence-revenue")
    return { id, kind, bookedOn: occurredOn, amountCents: row.amountCents ?? 0, currency: row.currency ?? "", status };
  if (kind === "cloud-service") return { id, kind, month: occurredOn.slice(0, 7), points: row.points ?? 0, status };
  return { id, kind: "deployment", completedOn: occurredOn, status };
};

type Ordered = { on: string; id?: string | undefined };

const byDay = (one: Ordered, other: Ordered): number =>
  one.on === other.on ? ((one.id ?? "") < (other.id ?? "") ? -1 : 1) : one.on < other.on ? -1 : 1;

/**
 * What the engine would be told about a company before it is written to a database, in the order in which the database
 * tells it; no agreement is in force.
 */
export const dossierFacts = ({ partner, people, credentials, activities }: Dossier): Facts => ({
  partner: partner.id,
  businessModels: partner.businessModels,
  ...(partner.legacyLevel && { legacyLevel: partner.legacyLevel }),
  agreement: null,
  people: people.map(({ id, employedFrom, employedUntil }) => ({
    id,
    employedFrom,
    employedUntil: employedUntil ?? null,
    credentials: credentials
      .filter((one) => one.personId === id)
      .toSorted((one, other) => byDay({ on: one.earnedOn, id: one.id }, { on: other.earnedOn, id: other.id }))
      .map((one) => ({
        id: one.id ?? "",
        type: one.type,
        track: one.track ?? null,
        earnedOn: one.earnedOn,
        expiresOn: one.expiresOn ?? null,
        status: engineStatus(one.state),
      })),
  })),
  activity: activities
    .toSorted((one, other) => byDay({ on: one.occurredOn, id: one.id }, { on: other.occurredOn, id: other.id }))
    .map(activityFacts),
});
