import { z } from "zod";
import { askableFields, rejectionReasons } from "./reason";

/** Kinds that staff decides in the queue; agreements are countersigned elsewhere. */
export const reviewedKinds = ["application", "credential", "activity", "mandate"] as const;
export type ReviewedKind = (typeof reviewedKinds)[number];

/** Declarations of a partner, whose members may answer in the thread. */
const declarationKinds = ["credential", "activity", "mandate"] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

const note = z.string().trim().max(2_000, "too-long");
const target = { kind: z.enum(reviewedKinds), id: z.uuid(), rowVersion: z.int().positive() };

export const acceptSchema = z.object(target);

export const rejectSchema = z
  .object({ ...target, reason: z.string().min(1, "required"), note })
  .superRefine((value, context) => {
    const known: readonly string[] = rejectionReasons[value.kind];
    if (value.reason !== "" && !known.includes(value.reason))
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
    if (value.reason === "other" && value.note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "note-required" });
  });

export const requestChangesSchema = z
  .object({ ...target, fields: z.array(z.string()).min(1, "fields-required"), note: note.min(1, "required") })
  .superRefine((value, context) => {
    const known: readonly string[] = askableFields[value.kind];
    if (value.fields.some((field) => !known.includes(field)))
      context.addIssue({ code: "custom", path: ["fields"], message: "fields-required" });
  });

export const commentSchema = z.object({ kind: target.kind, id: target.id, note: note.min(1, "required") });

export const undoSchema = z.object({ reviewId: z.uuid() });

export type Accept = z.output<typeof acceptSchema>;
export type Reject = z.output<typeof rejectSchema>;
export type RequestChanges = z.output<typeof requestChangesSchema>;
export type Comment = z.output<typeof commentSchema>;
export type Undo = z.output<typeof undoSchema>;
