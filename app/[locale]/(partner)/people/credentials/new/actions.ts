"use server";

import { declareCredential } from "@/db/mutations/person/credential";
import { declareCredentialSchema } from "@/lib/credential/schema";
import { action } from "@/lib/server/action";

export const declareCredentialAction = action(declareCredentialSchema, declareCredential);
