"use server";

import { addPerson } from "@/db/mutations/person/edit";
import { addPersonSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";

export const addPersonAction = action(addPersonSchema, addPerson);
