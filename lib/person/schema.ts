import { z } from "zod";
import { credentialTypes, hasTrack, tracks } from "@/lib/credential/type";
import { isDay } from "@/lib/date/day";
import {
  alwaysPresent,
  optionalDay,
  optionalEmail,
  optionalFileId,
  optionalLine,
  requiredDay,
  requiredLine,
  rowFields,
} from "@/lib/form/field";

const personFields = {
  name: requiredLine(120),
  email: optionalEmail(),
  employedFrom: requiredDay(),
  employedUntil: optionalDay(),
};

const credentialFields = {
  type: z.enum(["", ...credentialTypes], { error: "required" }).pipe(z.enum(credentialTypes, { error: "required" })),
  track: z.enum(["", ...tracks], { error: "track-needed" }),
  version: optionalLine(60),
  candidateId: optionalLine(60),
  earnedOn: requiredDay(),
  expiresOn: optionalDay(),
  proofFileId: optionalFileId(),
};

/** Partial, because the check runs before the other fields are validated. */
type Employment = Partial<Record<keyof typeof personFields, string>>;
type Claim = Partial<Record<keyof typeof credentialFields, string>>;

const flag = (context: z.RefinementCtx, field: string, message: string): void =>
  context.addIssue({ code: "custom", path: [field], message });

const checkEmployment = ({ employedFrom, employedUntil }: Employment, context: z.RefinementCtx): void => {
  if (employedFrom && employedUntil && isDay(employedFrom) && employedUntil < employedFrom)
    flag(context, "employedUntil", "until-before-from");
};

const checkCredential = ({ type, track, earnedOn, expiresOn }: Claim, context: z.RefinementCtx): void => {
  if (credentialTypes.some((one) => one === type && hasTrack(one)) && track === "")
    flag(context, "track", "track-needed");
  if (earnedOn && expiresOn && isDay(earnedOn) && expiresOn <= earnedOn)
    flag(context, "expiresOn", "expires-before-earned");
};

/** A person the partner employs. `employedUntil` is the first day they no longer work there, "" while they do. */
export const addPersonSchema = z.object(personFields).superRefine(checkEmployment, alwaysPresent);
export const editPersonSchema = z.object({ ...rowFields, ...personFields }).superRefine(checkEmployment, alwaysPresent);
export const leavePersonSchema = z.object({ ...rowFields, employedUntil: requiredDay() });
export const withdrawRecordSchema = z.object(rowFields);

/** Stands for a holder's id where the form also declares a new person; their fields follow. */
export const newHolder = "new";

/** Validates the fields of a new holder only where the holder is new. */
const checkHolder = (value: Employment & { holder?: string }, context: z.RefinementCtx): void => {
  if (value.holder !== newHolder) return;
  for (const { path, message } of addPersonSchema.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: "custom", path, message });
};

const typed = z.string({ error: "required" });

/** A credential of a known person, or of one declared in the same form. The track of a VSP or VTSP is dropped. */
export const declareCredentialSchema = z
  .object({
    holder: typed.refine((text) => text === newHolder || z.uuid().safeParse(text).success, "required"),
    name: typed,
    email: typed,
    employedFrom: typed,
    employedUntil: typed,
    ...credentialFields,
  })
  .superRefine(checkHolder, alwaysPresent)
  .superRefine(checkCredential, alwaysPresent);

export const editCredentialSchema = z
  .object({ ...rowFields, ...credentialFields })
  .superRefine(checkCredential, alwaysPresent);

export type AddPerson = z.output<typeof addPersonSchema>;
export type EditPerson = z.output<typeof editPersonSchema>;
export type LeavePerson = z.output<typeof leavePersonSchema>;
export type Withdraw = z.output<typeof withdrawRecordSchema>;
export type DeclareCredential = z.output<typeof declareCredentialSchema>;
export type EditCredential = z.output<typeof editCredentialSchema>;
