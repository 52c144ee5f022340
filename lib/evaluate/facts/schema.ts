import { z } from "zod";
import { isDay, isMonth } from "@/lib/date/day";
import { type MeasureShape, measureName, measureShapes, term } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { grantableIn } from "@/lib/edition/parts";
import { type Vocabulary, vocabularyOf } from "@/lib/edition/vocabulary";
import { type ActivityFacts, type Facts, factStatuses } from "@/lib/evaluate/facts/facts";
import {
  fault,
  isBefore,
  refuseNegativePoints,
  refuseRepeatedIds,
  refuseUncountableSums,
  refuseUnknownCorrections,
} from "@/lib/evaluate/facts/faults";

const id = z.string().min(1, "must not be empty").max(200, "must not be longer than 200 characters");
const day = z.string().refine(isDay, "must be a day that exists, written YYYY-MM-DD");
const month = z.string().refine(isMonth, "must be a month, written YYYY-MM");
const status = z.enum(factStatuses);

const credentialSchema = (vocabulary: Vocabulary | null) =>
  z
    .strictObject({
      id,
      type: vocabulary ? z.enum([...vocabulary.types.keys()]) : term,
      track: (vocabulary ? z.enum([...vocabulary.tracks]) : term).nullable(),
      version: id.nullable().optional(),
      earnedOn: day,
      expiresOn: day.nullable(),
      status,
    })
    .superRefine((value, context) => {
      const hasTrack = vocabulary?.types.get(value.type) ?? value.track !== null;
      if (hasTrack && value.track === null) fault(context, ["track"], `must be a track: ${value.type} has one`);
      if (!hasTrack && value.track !== null) fault(context, ["track"], `must be null: ${value.type} has none`);
      if (isBefore(value.expiresOn, value.earnedOn)) fault(context, ["expiresOn"], "must not be before earnedOn");
    });

const personSchema = (vocabulary: Vocabulary | null) =>
  z
    .strictObject({
      id,
      employedFrom: day,
      employedUntil: day.nullable(),
      credentials: z.array(credentialSchema(vocabulary)),
      shared: z.strictObject({ isFirst: z.boolean(), isChosen: z.boolean().nullable() }).optional(),
    })
    .superRefine((value, context) => {
      if (isBefore(value.employedUntil, value.employedFrom))
        fault(context, ["employedUntil"], "must not be before employedFrom");
    });

const currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code of three capital letters");
const told: Record<MeasureShape, z.ZodRawShape> = {
  money: { bookedOn: day, amountCents: z.int(), currency },
  points: { month, points: z.int() },
  event: { completedOn: day },
  reading: { readOn: day, value: z.int() },
};

const activityOfKind = <K extends z.ZodType<string>>(kind: K, shape: MeasureShape) =>
  z
    .strictObject({ id, kind, ...told[shape], tags: z.array(id).optional(), corrects: id.optional(), status })
    .superRefine(refuseNegativePoints, { when: ({ value }) => typeof value === "object" && value !== null });

const activitySchema = (vocabulary: Vocabulary | null): z.ZodType<ActivityFacts> => {
  if (!vocabulary) {
    const shapes = measureShapes.map((shape) => activityOfKind(measureName, shape));
    return z.union(shapes) as unknown as z.ZodType<ActivityFacts>;
  }
  const [first, ...others] = [...vocabulary.measures].map(([kind, shape]) => activityOfKind(z.literal(kind), shape));
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

const schemaFor = (vocabulary: Vocabulary | null): z.ZodType<Facts> =>
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
      refuseUnknownCorrections(facts.activity, context);
    });

/**
 * Reads what is known about one partner, the only input of the engine, with the names of whatever edition. Days are
 * "YYYY-MM-DD", months "YYYY-MM", amounts in cents (negative for returns); `...Until`, `expiresOn` and `endsOn` are
 * exclusive. Refuses unknown keys, and one id for two people or for two records (credentials, activity, overrides).
 * Issues carry the exact path.
 */
export const factsSchema: z.ZodType<Facts> = schemaFor(null);

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
