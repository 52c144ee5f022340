import { z } from "zod";
import { optionalDay, rowFields } from "@/lib/form/field";
import { movesSchema } from "./move";

/** A plan is made from at least one move. */
export const makePlanSchema = z.strictObject({ moves: movesSchema.min(1) });
export type MakePlan = z.output<typeof makePlanSchema>;

/** Who is responsible for a step and until when; either may be left open. */
export const assignStepSchema = z.strictObject({
  ...rowFields,
  ownerId: z.union([z.literal(""), z.uuid()]),
  dueOn: optionalDay(),
});
export type AssignStep = z.output<typeof assignStepSchema>;

export const endPlanSchema = z.strictObject({ id: z.uuid() });
export type EndPlan = z.output<typeof endPlanSchema>;
