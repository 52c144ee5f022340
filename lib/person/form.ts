import { z } from "zod";
import { isDay } from "@/lib/date/day";
import { lastDayOf, typedUntil } from "@/lib/date/last-day";
import { alwaysPresent, optionalDay, optionalEmail, requiredDay, requiredLine, rowFields } from "@/lib/form/field";
import {
  addPersonSchema,
  type Employment,
  editPersonSchema,
  leavePersonSchema,
  validateEmployment,
} from "@/lib/person/schema";

/** The person's fields as they are typed: what is left empty is "". */
const personFormFields = {
  name: requiredLine(120),
  email: optionalEmail(),
  employedFrom: requiredDay(),
  /** Asked as the last day. */
  employedUntil: optionalDay().transform(typedUntil),
};

/** A last day before the first one is a fault, also where what is stored would be an employment of no day. */
const validateDays = ({ employedUntil, ...typed }: Employment, context: z.RefinementCtx): void => {
  const isTyped = typeof employedUntil === "string" && isDay(employedUntil);
  validateEmployment({ ...typed, employedUntil: isTyped ? lastDayOf(employedUntil) : "" }, context);
};

const addPerson = z.object(personFormFields).superRefine(validateDays, alwaysPresent);
const editPerson = z.object({ ...rowFields, ...personFormFields }).superRefine(validateDays, alwaysPresent);

type Typed = z.output<typeof addPerson>;
type EditTyped = z.output<typeof editPerson>;

/** What is left empty is not known. */
export const toPerson = ({ email, employedUntil, ...typed }: Typed): z.input<typeof addPersonSchema> => ({
  ...typed,
  email: email || null,
  employedUntil: employedUntil || null,
});

const toEdited = ({ id, rowVersion, ...typed }: EditTyped): z.input<typeof editPersonSchema> => ({
  ...{ id, rowVersion },
  ...toPerson(typed),
});

/** The forms of the schemas of the same name: texts in, data out. */
export const addPersonForm = addPerson.transform(toPerson).pipe(addPersonSchema);
export const editPersonForm = editPerson.transform(toEdited).pipe(editPersonSchema);

export const leavePersonForm = leavePersonSchema.safeExtend({ employedUntil: requiredDay().transform(typedUntil) });

/** With the tick of who has seen what it changes of the tier. */
const seen = { isSeen: z.boolean().default(false) };
/** With the tick of who has seen that the person counts in another company. */
export const seenElsewhere = { isElsewhereSeen: z.boolean().default(false) };
export const addPersonSeenForm = z.intersection(addPersonForm, z.object(seenElsewhere));
export const editPersonSeenForm = z.intersection(editPersonForm, z.object({ ...seen, ...seenElsewhere }));
export const leavePersonSeenForm = leavePersonForm.safeExtend(seen);

export type EditPersonValues = z.input<typeof editPersonForm>;
