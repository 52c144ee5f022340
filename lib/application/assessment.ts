import { z } from "zod";
import { tracks } from "@/lib/credential/type";
import { addMonths, type Day, monthsBefore } from "@/lib/date/day";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { businessModels } from "@/lib/partner/business-model";

const ladder = ["VCP", "VCAP", "VCDX"] as const;
const count = (high: number) => z.number().int().min(0).max(high);

/** One person: their highest technical credential in each track, and the two accreditations. */
const colleague = z.strictObject({
  name: z.string().max(80),
  held: z.partialRecord(z.enum(tracks), z.enum(ladder)),
  vsp: z.boolean(),
  vtsp: z.boolean(),
});

/** What a visitor without an account enters about a company: people one by one, activity as yearly figures. */
export const assessmentSchema = z.strictObject({
  businessModels: z.array(z.enum(businessModels)),
  people: z.array(colleague).max(200),
  /** Licence revenue of the trailing twelve months, cents of the edition's currency; may be negative. */
  revenueCents: z.number().int().min(-1e13).max(1e13),
  /** Cloud-service points a month, on average over the last twelve full months. */
  cloudPoints: count(10_000_000),
  deployments: count(10_000),
});

export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessedPerson = Assessment["people"][number];

export const emptyAssessment: Assessment = {
  businessModels: ["reseller"],
  people: [],
  revenueCents: 0,
  cloudPoints: 0,
  deployments: 0,
};

const credentialsOf = (person: AssessedPerson, key: string, earnedOn: Day): CredentialFacts[] => {
  const record = { earnedOn, expiresOn: null, status: "verified" } as const;
  const technical = Object.entries(person.held).flatMap(([track, type]) => {
    const known = tracks.find((one) => one === track);
    return known && type ? [{ id: `${key}-${track}`, type, track: known, ...record }] : [];
  });
  return [
    ...technical,
    ...(person.vsp ? [{ id: `${key}-VSP`, type: "VSP" as const, track: null, ...record }] : []),
    ...(person.vtsp ? [{ id: `${key}-VTSP`, type: "VTSP" as const, track: null, ...record }] : []),
  ];
};

const activityOf = (told: Assessment, on: Day, currency: string): ActivityFacts[] => {
  const recently = addMonths(on, -1);
  const status = "verified" as const;
  return [
    { id: "revenue", kind: "licence-revenue", bookedOn: recently, amountCents: told.revenueCents, currency, status },
    ...monthsBefore(on, 12).map(
      (month): ActivityFacts => ({
        id: `cloud-${month}`,
        kind: "cloud-service",
        month,
        points: told.cloudPoints,
        status,
      }),
    ),
    ...Array.from(
      { length: told.deployments },
      (_, place): ActivityFacts => ({
        id: `deployment-${place + 1}`,
        kind: "deployment",
        completedOn: recently,
        status,
      }),
    ),
  ];
};

/**
 * The facts that an assessment describes on a day, taken at its word: everything verified, everyone employed.
 * `isSigned` says whether to take the agreement as in force. Source: assumption of this installation (a newcomer would
 * sign it). Pure.
 */
export const assessmentFacts = (told: Assessment, on: Day, currency: string, isSigned = true): Facts => {
  const longAgo = addMonths(on, -24);
  const people = told.people.map((person, place): PersonFacts => {
    const key = `p${place + 1}`;
    return {
      id: key,
      employedFrom: longAgo,
      employedUntil: null,
      credentials: credentialsOf(person, key, addMonths(on, -1)),
    };
  });
  return {
    partner: "assessment",
    businessModels: told.businessModels,
    agreement: isSigned ? { inForceOn: on, endsOn: null } : null,
    people,
    activity: activityOf(told, on, currency),
  };
};
