import { z } from "zod";
import {
  optionalDay,
  optionalEmail,
  optionalFileId,
  optionalLine,
  requiredDay,
  requiredLine,
  rowFields,
} from "@/lib/field";
import { credentialTypes, hasTrack, tracks } from "@/lib/people/credential";

const personFields = {
  name: requiredLine(120),
  email: optionalEmail(),
  employedFrom: requiredDay(),
  employedUntil: optionalDay(),
};

const credentialFields = {
  type: z.enum(credentialTypes, { error: "required" }),
  track: z.enum(["", ...tracks], { error: "track-needed" }),
  version: optionalLine(60),
  candidateId: optionalLine(60),
  earnedOn: requiredDay(),
  expiresOn: optionalDay(),
  proofFileId: optionalFileId(),
};

type Employment = { employedFrom: string; employedUntil: string };
type CredentialDays = { earnedOn: string; expiresOn: string };
type Ladder = Pick<z.infer<z.ZodObject<typeof credentialFields>>, "type" | "track">;

const flag = (context: z.RefinementCtx, field: string, message: string): void =>
  context.addIssue({ code: "custom", path: [field], message });

const checkEmployment = (value: Employment, context: z.RefinementCtx): void => {
  if (value.employedUntil && value.employedUntil < value.employedFrom)
    flag(context, "employedUntil", "until-before-from");
};

const checkCredential = (value: Ladder & CredentialDays, context: z.RefinementCtx): void => {
  if (hasTrack(value.type) && value.track === "") flag(context, "track", "track-needed");
  if (value.expiresOn && value.expiresOn <= value.earnedOn) flag(context, "expiresOn", "expires-before-earned");
};

/** A person the company employs. `employedUntil` is the first day he no longer works there, "" while he does. */
export const addPersonSchema = z.object(personFields).superRefine(checkEmployment);
export const editPersonSchema = z.object({ ...rowFields, ...personFields }).superRefine(checkEmployment);
export const leavePersonSchema = z.object({ ...rowFields, employedUntil: requiredDay() });
export const withdrawSchema = z.object(rowFields);

/** A certification of a person already known. The track of a VSP or VTSP is dropped, whatever was sent. */
export const declareCredentialSchema = z
  .object({ personId: z.uuid({ error: "required" }), ...credentialFields })
  .superRefine(checkCredential);

/** A certification and the person who holds it, in one form. */
export const declareWithPersonSchema = z
  .object({ ...personFields, ...credentialFields })
  .superRefine(checkEmployment)
  .superRefine(checkCredential);

export const editCredentialSchema = z.object({ ...rowFields, ...credentialFields }).superRefine(checkCredential);

export type AddPerson = z.output<typeof addPersonSchema>;
export type EditPerson = z.output<typeof editPersonSchema>;
export type LeavePerson = z.output<typeof leavePersonSchema>;
export type Withdraw = z.output<typeof withdrawSchema>;
export type DeclareCredential = z.output<typeof declareCredentialSchema>;
export type DeclareWithPerson = z.output<typeof declareWithPersonSchema>;
export type EditCredential = z.output<typeof editCredentialSchema>;
