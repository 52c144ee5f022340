import { z } from "zod";
import { requiredLines } from "@/lib/form/field";

const note = requiredLines(2_000);

/** `node` is the id of a node of the proof; `record`, the record it is about, where there is one. */
export const openDisputeSchema = z.object({
  node: z.string().min(1).max(300),
  record: z.union([z.literal(""), z.uuid()]),
  note,
});

export const disputeAnswers = ["upheld", "not-upheld"] as const;
export type DisputeAnswer = (typeof disputeAnswers)[number];

export const answerDisputeSchema = z.object({
  id: z.uuid(),
  verdict: z.string().pipe(z.enum(disputeAnswers, "required")),
  note,
});

export const withdrawDisputeSchema = z.object({ id: z.uuid() });

export type OpenDispute = z.output<typeof openDisputeSchema>;
export type AnswerDispute = z.output<typeof answerDisputeSchema>;
export type WithdrawDispute = z.output<typeof withdrawDisputeSchema>;

/** How many a company may have open, and how many it may open within 24 hours. Source: assumption. */
export const disputeLimits = { open: 10, aDay: 20 } as const;
