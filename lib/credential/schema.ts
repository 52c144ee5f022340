import { z } from "zod";
import { credentialTypes, hasTrack, tracks } from "@/lib/credential/type";
import { isDay } from "@/lib/date/day";
import { alwaysPresent, optionalDay, optionalFileId, optionalLine, requiredDay, rowFields } from "@/lib/form/field";
import { type AddPerson, addPersonSchema } from "@/lib/person/schema";

const credentialFields = {
  type: z.enum(["", ...credentialTypes], { error: "required" }).pipe(z.enum(credentialTypes, { error: "required" })),
  track: z.enum(["", ...tracks], { error: "track-needed" }),
  version: optionalLine(60),
  candidateId: optionalLine(60),
  earnedOn: requiredDay(),
  expiresOn: optionalDay(),
  proofFileId: optionalFileId(),
};

/** Partial, because the checks run before the other fields are validated. */
type Credential = Partial<Record<keyof typeof credentialFields, string>>;
type Holder = Partial<AddPerson> & { holder?: string };

const flag = (context: z.RefinementCtx, field: string, message: string): void =>
  context.addIssue({ code: "custom", path: [field], message });

const validateCredential = ({ type, track, earnedOn, expiresOn }: Credential, context: z.RefinementCtx): void => {
  if (credentialTypes.some((one) => one === type && hasTrack(one)) && track === "")
    flag(context, "track", "track-needed");
  if (earnedOn && expiresOn && isDay(earnedOn) && expiresOn <= earnedOn)
    flag(context, "expiresOn", "expires-before-earned");
};

/** Stands for a holder's id where the form also declares a new person; their fields follow. */
export const newHolder = "new";

/** Validates the fields of a new holder only where the holder is new. */
const validateHolder = (value: Holder, context: z.RefinementCtx): void => {
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
  .superRefine(validateHolder, alwaysPresent)
  .superRefine(validateCredential, alwaysPresent);

export const editCredentialSchema = z
  .object({ ...rowFields, ...credentialFields })
  .superRefine(validateCredential, alwaysPresent);

export type DeclareCredential = z.output<typeof declareCredentialSchema>;
export type EditCredential = z.output<typeof editCredentialSchema>;
