"use server";

import { editPerson } from "@/db/mutations/person/edit";
import { editPersonForm } from "@/lib/person/form";
import { action } from "@/lib/server/action";

export const editPersonAction = action(editPersonForm, editPerson);
