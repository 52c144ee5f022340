import { z } from "zod";
import { builtInKinds } from "@/lib/activity/kind";
import { isOwnKind } from "@/lib/activity/own-kind";
import { slug, term } from "@/lib/edition/clause";
import { optionalLine } from "@/lib/form/field";
import { type Assessment, figureName, isFigure } from "./assessment";

/** Credentials of one track; what was kept before there could be several says the one as a text. */
const heldInTrack = z.union([term.transform((type) => [type]), z.array(term).min(1).max(40)]);

/**
 * One person: their credentials in each track by track, of those on the ladder the highest, and those that have no track.
 * What was kept before programmes named their own credentials says the two of the first one as `vsp` and `vtsp`.
 */
const colleague = z
  .strictObject({
    name: optionalLine(80),
    held: z.record(term, heldInTrack),
    also: z.array(term).max(40).default([]),
    vsp: z.boolean().default(false),
    vtsp: z.boolean().default(false),
  })
  .transform(({ name, held, also, vsp, vtsp }) => ({
    ...{ name, held },
    also: [...new Set([...also, ...(vsp ? ["VSP"] : []), ...(vtsp ? ["VTSP"] : [])])],
  }));

/** An assessment may be older than a kind of activity: then it has none of it. */
const yearly = Object.fromEntries(
  builtInKinds.map((kind) => [
    figureName(kind),
    z
      .number()
      .refine((figure) => isFigure(kind, figure))
      .default(0),
  ]),
) as Record<Exclude<keyof Assessment, "businessModels" | "people" | "own">, z.ZodDefault<z.ZodNumber>>;

/** The figures of kinds that an edition adds, by kind. */
const ownFigures = z
  .record(z.string().max(60), z.number())
  .refine((told) => Object.entries(told).every(([kind, figure]) => isOwnKind(kind) && isFigure(kind, figure)))
  .default({});

/** Reads what a visitor without an account entered about a company, also long ago. */
export const assessmentSchema: z.ZodType<Assessment> = z.strictObject({
  businessModels: z.array(slug).max(40),
  people: z.array(colleague).max(200),
  ...yearly,
  own: ownFigures,
});

/** An assessment as an application kept it, which may be older than what is told in one now; null where it does not read. */
export const keptAssessment = (kept: unknown): Assessment | null => assessmentSchema.safeParse(kept).data ?? null;
