import { z } from "zod";
import { alwaysPresent, optionalDay, optionalEmail, requiredDay, requiredLine, rowFields } from "@/lib/form/field";
import { addPersonSchema, editPersonSchema, validateEmployment } from "@/lib/person/schema";

/** The person's fields as they are typed: what is left empty is "". */
const personFormFields = {
  name: requiredLine(120),
  email: optionalEmail(),
  employedFrom: requiredDay(),
  employedUntil: optionalDay(),
};

const addPerson = z.object(personFormFields).superRefine(validateEmployment, alwaysPresent);
const editPerson = z.object({ ...rowFields, ...personFormFields }).superRefine(validateEmployment, alwaysPresent);

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

export type EditPersonValues = z.input<typeof editPersonForm>;
