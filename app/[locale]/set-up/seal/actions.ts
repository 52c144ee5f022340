"use server";

import { action } from "@/lib/server/action";
import { takeSealingKey } from "@/lib/server/set-up/confirm-seal";
import { confirmStepSchema } from "@/lib/set-up/schema";
import { toNextStep } from "@/lib/set-up/step";

export const confirmSealAction = action(confirmStepSchema, takeSealingKey, { to: toNextStep });
