import { z } from "zod";
import { declareCredentialSchema, editCredentialSchema, validateCredential } from "@/lib/credential/schema";
import { typedUntil } from "@/lib/date/last-day";
import { alwaysPresent, optionalDay, optionalFileId, optionalLine, requiredDay, rowFields } from "@/lib/form/field";
import { addPersonForm, seenElsewhere, toPerson } from "@/lib/person/form";

/** The credential's fields as they are typed or chosen: what is left empty is "". */
const credentialFormFields = {
  type: z.string({ error: "required" }).min(1, "required").max(60, "required"),
  track: z.string({ error: "track-needed" }).max(60, "track-needed"),
  version: optionalLine(60),
  candidateId: optionalLine(60),
  earnedOn: requiredDay(),
  /** Asked as the last day, as certificates print it. */
  expiresOn: optionalDay().transform(typedUntil),
  proofFileId: optionalFileId(),
};

/** Stands for a holder's id where the form also declares a new person; their fields follow. */
export const newHolder = "new";

const typed = z.string({ error: "required" });
const personTyped = { name: typed, email: typed, employedFrom: typed, employedUntil: typed };
type PersonTyped = Record<keyof typeof personTyped, string>;

/** Validates the fields of a new holder only where the holder is new. */
const validateHolder = (value: Partial<PersonTyped> & { holder?: string }, context: z.RefinementCtx): void => {
  if (value.holder !== newHolder) return;
  for (const { path, message } of addPersonForm.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: "custom", path, message });
};

const declareCredential = z
  .object({
    holder: typed.refine((text) => text === newHolder || z.uuid().safeParse(text).success, "required"),
    ...personTyped,
    ...credentialFormFields,
  })
  .superRefine(validateHolder, alwaysPresent)
  .superRefine(validateCredential, alwaysPresent);

const editCredential = z
  .object({ ...rowFields, ...credentialFormFields })
  .superRefine(validateCredential, alwaysPresent);

type DeclareTyped = z.output<typeof declareCredential>;
type EditTyped = z.output<typeof editCredential>;

type Typed = Omit<EditTyped, "id" | "rowVersion">;

/** What is left empty is not known. */
const toCredential = ({ track, expiresOn, proofFileId, ...typed }: Typed) => ({
  ...typed,
  track: track || null,
  expiresOn: expiresOn || null,
  proofFileId: proofFileId || null,
});

const toEdited = ({ id, rowVersion, ...typed }: EditTyped): z.input<typeof editCredentialSchema> => ({
  ...{ id, rowVersion },
  ...toCredential(typed),
});

const toDeclared = (values: DeclareTyped): z.input<typeof declareCredentialSchema> => {
  const { holder, name, email, employedFrom, employedUntil, ...typed } = values;
  const person = toPerson({ name, email, employedFrom, employedUntil: typedUntil(employedUntil) });
  return { ...toCredential(typed), holder: holder === newHolder ? person : holder };
};

/** The forms of the schemas of the same name: texts in, data out. What the programme of the day knows, the server asks. */
export const declareCredentialForm = declareCredential.transform(toDeclared).pipe(declareCredentialSchema);
export const declareCredentialSeenForm = z.intersection(declareCredentialForm, z.object(seenElsewhere));
export const editCredentialForm = editCredential.transform(toEdited).pipe(editCredentialSchema);
