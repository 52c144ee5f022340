"use server";

import { confirmMail } from "@/db/mutations/set-up/steps";
import { nothingSchema } from "@/lib/form/field";
import { action } from "@/lib/server/action";
import { tryMail } from "@/lib/server/set-up/try-mail";
import { confirmStepSchema } from "@/lib/set-up/schema";
import { toNextStep } from "@/lib/set-up/step";

export const tryMailAction = action(nothingSchema, tryMail);

export const confirmMailAction = action(confirmStepSchema, confirmMail, { to: toNextStep });
