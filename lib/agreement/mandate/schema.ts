import { z } from "zod";
import { optionalDay, requiredDay, requiredLine, requiredLines, rowFields } from "@/lib/form/field";

const proofFileId = z
  .string({ error: "required" })
  .min(1, "required")
  .refine((text) => text === "" || z.uuid().safeParse(text).success, "file-unknown");

const mandateFields = {
  capacity: requiredLine(120),
  fromOn: requiredDay(),
  /** The day it ends, exclusive; "" where it has no end. */
  untilOn: optionalDay(),
  proofFileId,
};

type Dates = { fromOn: string; untilOn: string };

const validateDates = ({ fromOn, untilOn }: Dates, context: z.RefinementCtx): void => {
  if (untilOn !== "" && untilOn <= fromOn)
    context.addIssue({ code: "custom", path: ["untilOn"], message: "ends-before-start" });
};

/** A signatory's own signing authority: the account is the actor's. */
export const declareMandateSchema = z.object(mandateFields).superRefine(validateDates);
/** The partner's changes; after a request for changes, only the requested fields may differ. */
export const editMandateSchema = z.object({ ...rowFields, ...mandateFields }).superRefine(validateDates);
export const endMandateSchema = z.object({ ...rowFields, reason: requiredLines(1_000) });

/** Delegates the actor's own signing authority to a colleague, in writing. */
export const delegateMandateSchema = z
  .object({ parentId: z.uuid("not-found"), accountId: z.uuid("choose-colleague"), ...mandateFields })
  .superRefine(validateDates);

export type DelegateMandate = z.output<typeof delegateMandateSchema>;
export type DeclareMandate = z.output<typeof declareMandateSchema>;
export type EditMandate = z.output<typeof editMandateSchema>;
export type EndMandate = z.output<typeof endMandateSchema>;
