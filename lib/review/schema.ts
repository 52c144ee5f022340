import { z } from "zod";
import { optionalLines, requiredLines } from "@/lib/form/field";
import { reviewEntry, reviewedKinds } from "./kind";

const note = optionalLines(2_000);
const target = { kind: z.enum(reviewedKinds), id: z.uuid(), rowVersion: z.int().positive() };

/** `note`: why it is verified, where a customer was asked and did not confirm it. */
export const acceptSchema = z.object({ ...target, note: note.optional() });

export const rejectSchema = z
  .object({ ...target, reason: z.string().min(1, "required"), note })
  .superRefine((value, context) => {
    const known = reviewEntry(value.kind).reasons;
    if (value.reason !== "" && !known.includes(value.reason))
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
    if (value.reason === "other" && value.note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "note-required" });
  });

export const requestChangesSchema = z
  .object({ ...target, fields: z.array(z.string()).min(1, "fields-required"), note: requiredLines(2_000) })
  .superRefine((value, context) => {
    const known = reviewEntry(value.kind).askable;
    if (value.fields.some((field) => !known.includes(field)))
      context.addIssue({ code: "custom", path: ["fields"], message: "fields-required" });
  });

export const commentSchema = z.object({ kind: target.kind, id: target.id, note: requiredLines(2_000) });

export const undoSchema = z.object({ reviewId: z.uuid() });

export type Accept = z.output<typeof acceptSchema>;
export type Reject = z.output<typeof rejectSchema>;
export type RequestChanges = z.output<typeof requestChangesSchema>;
export type Comment = z.output<typeof commentSchema>;
export type Undo = z.output<typeof undoSchema>;
