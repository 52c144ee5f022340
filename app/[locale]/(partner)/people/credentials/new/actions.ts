"use server";

import { declareCredential } from "@/db/mutations/person/credential";
import { declareCredentialForm } from "@/lib/credential/form";
import { action } from "@/lib/server/action";

export const declareCredentialAction = action(declareCredentialForm, declareCredential);
