"use server";

import { editPerson } from "@/db/mutations/person/edit";
import { editPersonSchema } from "@/lib/person/schema";
import { action } from "@/lib/server/action";

export const editPersonAction = action(editPersonSchema, editPerson);
