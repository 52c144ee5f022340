"use server";

import { declareCredentialSeenForm } from "@/lib/credential/form";
import { action } from "@/lib/server/action";
import { declareCredentialSeen } from "@/lib/server/person/steps";

export const declareCredentialAction = action(declareCredentialSeenForm, declareCredentialSeen);
