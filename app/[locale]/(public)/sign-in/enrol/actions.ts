"use server";

import { enrolSchema } from "@/lib/account/schema";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completeEnrolment } from "@/lib/server/auth/factor/enrolment";
import { formAction } from "@/lib/server/form-action";

export const enrolAction = formAction(halfwayDoor)(enrolSchema, completeEnrolment);
