"use server";

import { addPersonSeenForm } from "@/lib/person/form";
import { action } from "@/lib/server/action";
import { addPersonSeen } from "@/lib/server/person/steps";

export const addPersonAction = action(addPersonSeenForm, addPersonSeen, {
  to: ({ id }, _input, locale) => `/${locale}/people/${id}?done=added`,
});
