import { z } from "zod";
import { isDay, isMonth } from "@/lib/dates";
import { credentialTypes, hasTrack, tracks } from "@/lib/people/credential";

/** What the engine is told about a claim: only `verified` counts, `declared` might. */
export const factStatuses = ["declared", "verified", "rejected"] as const;

const id = z.string().min(1, "must not be empty").max(200, "must not be longer than 200 characters");
const day = z.string().refine(isDay, "must be a day that exists, written YYYY-MM-DD");
const month = z.string().refine(isMonth, "must be a month, written YYYY-MM");
const status = z.enum(factStatuses);

const credential = z
  .strictObject({
    id,
    type: z.enum(credentialTypes),
    track: z.enum(tracks).nullable(),
    earnedOn: day,
    expiresOn: day.nullable(),
    status,
  })
  .superRefine((value, context) => {
    if (hasTrack(value.type) && value.track === null)
      fault(context, ["track"], `must be a track: ${value.type} has one`);
    if (!hasTrack(value.type) && value.track !== null)
      fault(context, ["track"], `must be null: ${value.type} has none`);
    if (isBefore(value.expiresOn, value.earnedOn)) fault(context, ["expiresOn"], "must not be before earnedOn");
  });

const person = z
  .strictObject({ id, employedFrom: day, employedUntil: day.nullable(), credentials: z.array(credential) })
  .superRefine((value, context) => {
    if (isBefore(value.employedUntil, value.employedFrom))
      fault(context, ["employedUntil"], "must not be before employedFrom");
  });

const activity = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("licence-revenue"),
    bookedOn: day,
    amountCents: z.int(),
    currency: z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code of three capital letters"),
    status,
  }),
  z.strictObject({ id, kind: z.literal("cloud-service"), month, points: z.int().min(0), status }),
  z.strictObject({ id, kind: z.literal("deployment"), completedOn: day, status }),
]);

const agreement = z.strictObject({ inForceOn: day, endsOn: day.nullable() }).superRefine((value, context) => {
  if (isBefore(value.endsOn, value.inForceOn)) fault(context, ["endsOn"], "must not be before inForceOn");
});

/**
 * What is known about one partner: the only input of the engine. Days "YYYY-MM-DD", months "YYYY-MM", amounts in cents
 * (negative for returns), every `...Until`, `expiresOn` and `endsOn` exclusive. Unknown keys are refused, and so are two
 * people, or two records (credentials and activity), with one id. Issues carry the exact path.
 */
export const factsSchema = z
  .strictObject({
    partner: id,
    businessModels: z.array(id),
    agreement: agreement.nullable(),
    people: z.array(person),
    activity: z.array(activity),
  })
  .superRefine((facts, context) => {
    refuseRepeatedIds(facts, context);
    refuseUncountableSums(facts.activity, context);
  });

export type Facts = z.infer<typeof factsSchema>;
export type AgreementFacts = z.infer<typeof agreement>;
export type PersonFacts = z.infer<typeof person>;
export type CredentialFacts = z.infer<typeof credential>;
export type ActivityFacts = z.infer<typeof activity>;
export type FactStatus = (typeof factStatuses)[number];

type Context = z.RefinementCtx;
type Path = (string | number)[];

function fault(context: Context, path: Path, message: string) {
  context.addIssue({ code: "custom", path, message });
}

function isBefore(end: string | null, start: string): boolean {
  return end !== null && end < start;
}

function refuseRepeatedIds(facts: Facts, context: Context) {
  const people = new Set<string>();
  const records = new Set<string>();
  const claim = (seen: Set<string>, value: string, path: Path) => {
    if (seen.has(value)) fault(context, path, `is used twice: ${JSON.stringify(value)}`);
    seen.add(value);
  };
  facts.people.forEach((one, p) => {
    claim(people, one.id, ["people", p, "id"]);
    one.credentials.forEach((held, c) => {
      claim(records, held.id, ["people", p, "credentials", c, "id"]);
    });
  });
  facts.activity.forEach((one, a) => {
    claim(records, one.id, ["activity", a, "id"]);
  });
}

function refuseUncountableSums(activities: ActivityFacts[], context: Context) {
  const totals = { "licence-revenue": 0, "cloud-service": 0, deployment: 0 };
  for (const [a, one] of activities.entries()) {
    const size =
      one.kind === "licence-revenue" ? Math.abs(one.amountCents) : one.kind === "cloud-service" ? one.points : 1;
    totals[one.kind] += size;
    if (totals[one.kind] > Number.MAX_SAFE_INTEGER)
      return fault(context, ["activity", a], `takes the total of ${one.kind} beyond ${Number.MAX_SAFE_INTEGER}`);
  }
}
