"use server";

import { answerPersonRequest } from "@/db/mutations/person/answer";
import { leavePerson, withdrawPerson } from "@/db/mutations/person/edit";
import { leavePersonForm } from "@/lib/person/form";
import { answerPersonSchema } from "@/lib/person/request";
import { withdrawRecordSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";

export const leavePersonAction = action(leavePersonForm, leavePerson);
export const withdrawPersonAction = action(withdrawRecordSchema, withdrawPerson);

/** A person who was removed has no page any more. */
export const answerPersonAction = action(answerPersonSchema, answerPersonRequest, {
  to: ({ id, isRemoved }, _input, locale) => `/${locale}/people${isRemoved ? "" : `/${id}`}`,
});
