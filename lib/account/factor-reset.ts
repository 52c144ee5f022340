import { z } from "zod";
import { emailAddress, requiredLines } from "@/lib/form/field";

/** A reset that nobody confirmed within three days is over. */
export const factorResetLife = 3 * 24 * 3_600_000;

export const askFactorResetSchema = z.object({ email: emailAddress(), reason: requiredLines(500) });

/** The answer of the second person; whoever may confirm may also refuse, and the first may take it back. */
export const answerFactorResetSchema = z.object({
  resetId: z.uuid("not-found"),
  answer: z.enum(["confirm", "refuse"], "invalid"),
});

export type AskFactorReset = z.output<typeof askFactorResetSchema>;
export type AnswerFactorReset = z.output<typeof answerFactorResetSchema>;
