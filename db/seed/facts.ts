import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { engineStatus } from "@/lib/review/state";
import type { ActivityInsert, Dossier } from "./rows";

const activityFacts = (row: ActivityInsert): ActivityFacts => {
  const { kind, occurredOn } = row;
  const [id, status] = [row.id ?? "", engineStatus(row.state)];
  if (kind === "licence-revenue")
    return { id, kind, bookedOn: occurredOn, amountCents: row.amountCents ?? 0, currency: row.currency ?? "", status };
  if (kind === "cloud-service") return { id, kind, month: occurredOn.slice(0, 7), points: row.points ?? 0, status };
  return { id, kind, completedOn: occurredOn, status };
};

/** What the engine would be told about a company before it is written to a database; no agreement is in force. */
export const dossierFacts = ({ partner, people, credentials, activities }: Dossier): Facts => ({
  partner: partner.id,
  businessModels: partner.businessModels,
  agreement: null,
  people: people.map(({ id, employedFrom, employedUntil }) => ({
    id,
    employedFrom,
    employedUntil: employedUntil ?? null,
    credentials: credentials
      .filter((one) => one.personId === id)
      .map((one) => ({
        id: one.id ?? "",
        type: one.type,
        track: one.track ?? null,
        earnedOn: one.earnedOn,
        expiresOn: one.expiresOn ?? null,
        status: engineStatus(one.state),
      })),
  })),
  activity: activities.map(activityFacts),
});
