"use server";

import { editCredential } from "@/db/mutations/person/credential";
import { editCredentialSchema } from "@/lib/credential/schema";
import { action } from "@/lib/server/action";

export const editCredentialAction = action(editCredentialSchema, editCredential);
