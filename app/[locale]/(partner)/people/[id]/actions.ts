"use server";

import { answerPersonRequest } from "@/db/mutations/person/answer";
import { withdrawPerson } from "@/db/mutations/person/edit";
import { leavePersonSeenForm } from "@/lib/person/form";
import { answerPersonSchema } from "@/lib/person/request";
import { withdrawRecordSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";
import { leavePersonSeen } from "@/lib/server/person/steps";

export const leavePersonAction = action(leavePersonSeenForm, leavePersonSeen, {
  to: ({ id }, _input, locale) => `/${locale}/people/${id}?done=left`,
});
export const withdrawPersonAction = action(withdrawRecordSchema, withdrawPerson);

/** A person who was removed has no page any more. */
export const answerPersonAction = action(answerPersonSchema, answerPersonRequest, {
  to: ({ id, isRemoved }, _input, locale) => `/${locale}/people${isRemoved ? "" : `/${id}`}`,
});
