"use server";

import { declareCredential, declareWithPerson, editCredential, withdrawCredential } from "@/db/mutations/credential";
import { addPerson, editPerson, leavePerson, withdrawPerson } from "@/db/mutations/person";
import {
  addPersonSchema,
  declareCredentialSchema,
  declareWithPersonSchema,
  editCredentialSchema,
  editPersonSchema,
  leavePersonSchema,
  withdrawSchema,
} from "@/lib/people/schema";
import { action } from "@/lib/server/action";

export const addPersonAction = action(addPersonSchema, addPerson);
export const editPersonAction = action(editPersonSchema, editPerson);
export const leavePersonAction = action(leavePersonSchema, leavePerson);
export const withdrawPersonAction = action(withdrawSchema, withdrawPerson);
export const declareCredentialAction = action(declareCredentialSchema, declareCredential);
export const declareWithPersonAction = action(declareWithPersonSchema, declareWithPerson);
export const editCredentialAction = action(editCredentialSchema, editCredential);
export const withdrawCredentialAction = action(withdrawSchema, withdrawCredential);
