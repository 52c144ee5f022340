import { z } from "zod";
import { isDay } from "@/lib/date/day";

/**
 * Where a line of an edition comes from: the article that announces the programme, other public sources, or an
 * assumption that the installation may change.
 */
const sources = ["article", "public", "assumption"] as const;
export type Source = (typeof sources)[number];
export const sourceSchema = z.enum(sources);

/** Lower-case words joined by hyphens: ids of tiers, competencies and rules. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(slugPattern);

/**
 * Who had no level in the former programme. The levels that there were are those of the edition in use: history on the
 * partner's record.
 */
export const noFormerLevel = "none";

/** What an edition calls a credential, a track or a measure. */
export const termPattern = /^[A-Za-z0-9][A-Za-z0-9 .&+-]{0,59}$/;
export const term = z.string().regex(termPattern);

/** One of the portal's measures, or one that only this edition has, with a colon: "points:renewals". */
export const measureName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/);

/**
 * How a measure is recorded: `money` booked on a day, `points` of a month, an `event` completed on a day, or a `reading`
 * of a figure on a day.
 */
export const measureShapes = ["money", "points", "event", "reading"] as const;
export type MeasureShape = (typeof measureShapes)[number];

export const daySchema = z.string().refine(isDay, "must be a day that exists, written YYYY-MM-DD");

export const head = { id: slug, source: sourceSchema, tracksSource: sourceSchema.optional() };
export const count = z.int().min(1);
export const atMost = z.int().min(1).max(1_000_000_000_000);

/**
 * People who hold a credential, in one of the tracks where it has tracks; a credential higher on the ladder serves as
 * well.
 */
export const credentialClause = {
  type: term,
  tracks: z.array(term).min(1).nullable(),
  /** Only these versions of the credential. */
  versions: z.array(z.string().min(1)).min(1).optional(),
  /** Earned at most this many months before day D: addMonths(D, -n) < earnedOn. */
  maxAgeMonths: count.optional(),
};

export const holders = { ...credentialClause, count };

const periodSchema = z.strictObject({ from: daySchema, until: daySchema });

/**
 * `trailing-months`: addMonths(D, -n) < day <= D. `full-months`: the n calendar months before D's own. `periods`: the one
 * of these fiscal periods (`until` exclusive) that D lies in, up to D, or the `last` one that is over on D.
 */
const overSchema = z.union([
  z.strictObject({ window: z.enum(["trailing-months", "full-months"]), months: count }),
  z.strictObject({
    window: z.literal("periods"),
    which: z.enum(["current", "last"]),
    periods: z.array(periodSchema).min(1),
  }),
]);

/** What is measured, over which days; `tagged` keeps only activity with at least one of these tags. */
export const measured = { measure: measureName, over: overSchema, tagged: z.array(slug).min(1).optional() };

export type Over = z.infer<typeof overSchema>;
/** What a person must hold to count for a rule. */
export type CredentialClause = {
  type: string;
  tracks: string[] | null;
  versions?: string[] | undefined;
  maxAgeMonths?: number | undefined;
};
