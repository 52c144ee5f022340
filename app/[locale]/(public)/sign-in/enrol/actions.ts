"use server";

import { keepPasskeySchema } from "@/lib/account/passkey";
import { enrolSchema } from "@/lib/account/schema";
import { nothingSchema } from "@/lib/form/field";
import { action } from "@/lib/server/action";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completeEnrolment } from "@/lib/server/auth/factor/enrolment";
import { completePasskeyEnrolment, openPasskeyEnrolment } from "@/lib/server/auth/passkey/enrolment";

export const enrolAction = action(enrolSchema, completeEnrolment, { door: halfwayDoor });

export const openPasskeyEnrolmentAction = action(nothingSchema, openPasskeyEnrolment, { door: halfwayDoor });

export const completePasskeyEnrolmentAction = action(keepPasskeySchema, completePasskeyEnrolment, {
  door: halfwayDoor,
});
