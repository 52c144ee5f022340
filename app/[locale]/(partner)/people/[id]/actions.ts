"use server";

import { leavePerson, withdrawPerson } from "@/db/mutations/person/edit";
import { leavePersonForm } from "@/lib/person/form";
import { withdrawRecordSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";

export const leavePersonAction = action(leavePersonForm, leavePerson);
export const withdrawPersonAction = action(withdrawRecordSchema, withdrawPerson);
