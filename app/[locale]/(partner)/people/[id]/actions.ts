"use server";

import { leavePerson, withdrawPerson } from "@/db/mutations/person/edit";
import { leavePersonSchema, withdrawRecordSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";

export const leavePersonAction = action(leavePersonSchema, leavePerson);
export const withdrawPersonAction = action(withdrawRecordSchema, withdrawPerson);
