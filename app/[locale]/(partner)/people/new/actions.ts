"use server";

import { addPerson } from "@/db/mutations/person/edit";
import { addPersonForm } from "@/lib/person/form";
import { action } from "@/lib/server/action";

export const addPersonAction = action(addPersonForm, addPerson);
