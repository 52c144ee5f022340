"use server";

import { editCredential } from "@/db/mutations/person/credential";
import { editCredentialForm } from "@/lib/credential/form";
import { action } from "@/lib/server/action";

export const editCredentialAction = action(editCredentialForm, editCredential);
