"use server";

import { editPersonSeenForm } from "@/lib/person/form";
import { action } from "@/lib/server/action";
import { editPersonSeen } from "@/lib/server/person/steps";

export const editPersonAction = action(editPersonSeenForm, editPersonSeen, {
  to: ({ id }, _input, locale) => `/${locale}/people/${id}?done=saved`,
});
