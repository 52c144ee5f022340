"use server";

import { confirmAgreement } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { confirmStepSchema } from "@/lib/set-up/schema";
import { toNextStep } from "@/lib/set-up/step";

export const confirmAgreementAction = action(confirmStepSchema, confirmAgreement, { to: toNextStep });
