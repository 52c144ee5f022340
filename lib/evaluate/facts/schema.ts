import { z } from "zod";
import { isDay, isMonth } from "@/lib/date/day";
import type { MeasureShape } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { grantableIn } from "@/lib/edition/parts";
import { portalVocabulary, type Vocabulary, vocabularyOf } from "@/lib/edition/vocabulary";
import { type ActivityFacts, type Facts, factStatuses } from "@/lib/evaluate/facts/facts";
import { fault, isBefore, refuseRepeatedIds, refuseUncountableSums } from "@/lib/evaluate/facts/faults";

const id = z.string().min(1, "must not be empty").max(200, "must not be longer than 200 characters");
const day = z.string().refine(isDay, "must be a day that exists, written YYYY-MM-DD");
const month = z.string().refine(isMonth, "must be a month, written YYYY-MM");
const status = z.enum(factStatuses);

const credentialSchema = ({ types, tracks }: Vocabulary) =>
  z
    .strictObject({
      id,
      type: z.enum([...types.keys()]),
      track: z.enum([...tracks]).nullable(),
      version: id.nullable().optional(),
      earnedOn: day,
      expiresOn: day.nullable(),
      status,
    })
    .superRefine((value, context) => {
      const hasTrack = types.get(value.type) ?? false;
      if (hasTrack && value.track === null) fault(context, ["track"], `must be a track: ${value.type} has one`);
      if (!hasTrack && value.track !== null) fault(context, ["track"], `must be null: ${value.type} has none`);
      if (isBefore(value.expiresOn, value.earnedOn)) fault(context, ["expiresOn"], "must not be before earnedOn");
    });

const personSchema = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      id,
      employedFrom: day,
      employedUntil: day.nullable(),
      credentials: z.array(credentialSchema(vocabulary)),
    })
    .superRefine((value, context) => {
      if (isBefore(value.employedUntil, value.employedFrom))
        fault(context, ["employedUntil"], "must not be before employedFrom");
    });

const currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code of three capital letters");
const told: Record<MeasureShape, z.ZodRawShape> = {
  money: { bookedOn: day, amountCents: z.int(), currency },
  points: { month, points: z.int().min(0) },
  event: { completedOn: day },
  reading: { readOn: day, value: z.int() },
};

const activitySchema = ({ measures }: Vocabulary): z.ZodType<ActivityFacts> => {
  const [first, ...others] = [...measures].map(([kind, shape]) =>
    z.strictObject({ id, kind: z.literal(kind), ...told[shape], tags: z.array(id).optional(), status }),
  );
  const known = first === undefined ? z.never() : z.discriminatedUnion("kind", [first, ...others]);
  return known as unknown as z.ZodType<ActivityFacts>;
};

const agreement = z.strictObject({ inForceOn: day, endsOn: day.nullable() }).superRefine((value, context) => {
  if (isBefore(value.endsOn, value.inForceOn)) fault(context, ["endsOn"], "must not be before inForceOn");
});

const override = z
  .strictObject({ id, of: id, from: day, until: day.nullable(), reason: id, author: id })
  .superRefine((value, context) => {
    if (isBefore(value.until, value.from)) fault(context, ["until"], "must not be before from");
  });

const schemaFor = (vocabulary: Vocabulary): z.ZodType<Facts> =>
  z
    .strictObject({
      partner: id,
      businessModels: z.array(id),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code of two capital letters")
        .nullable()
        .optional(),
      size: id.nullable().optional(),
      legacyLevel: id.nullable().optional(),
      agreement: agreement.nullable(),
      people: z.array(personSchema(vocabulary)),
      activity: z.array(activitySchema(vocabulary)),
      overrides: z.array(override).optional(),
    })
    .superRefine((facts, context) => {
      refuseRepeatedIds(facts, context);
      refuseUncountableSums(facts.activity, context);
    });

/**
 * Reads what is known about one partner, the only input of the engine, with the names the portal's forms know. Days are
 * "YYYY-MM-DD", months "YYYY-MM", amounts in cents (negative for returns); `...Until`, `expiresOn` and `endsOn` are
 * exclusive. Refuses unknown keys, and one id for two people or for two records (credentials, activity, overrides).
 * Issues carry the exact path.
 */
export const factsSchema: z.ZodType<Facts> = schemaFor(portalVocabulary);

const known = new WeakMap<Edition, z.ZodType<Facts>>();

/**
 * The same with the credential types, tracks and measures that an edition names; overrides must be of something it asks
 * for.
 */
export const factsSchemaOf = (edition: Edition): z.ZodType<Facts> => {
  const before = known.get(edition);
  if (before) return before;
  const grantable = grantableIn(edition);
  const schema = schemaFor(vocabularyOf(edition)).superRefine(({ overrides = [] }, context) => {
    overrides.forEach(({ of }, place) => {
      if (!grantable.has(of)) fault(context, ["overrides", place, "of"], `is nothing that ${edition.id} asks for`);
    });
  });
  known.set(edition, schema);
  return schema;
};
