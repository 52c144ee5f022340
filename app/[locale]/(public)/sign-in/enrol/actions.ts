"use server";

import { enrolSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completeEnrolment } from "@/lib/server/auth/factor/enrolment";

export const enrolAction = action(enrolSchema, completeEnrolment, { door: halfwayDoor });
