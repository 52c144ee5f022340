"use server";

import { saveApplication, submitApplication } from "@/db/mutations/partner/application";
import {
  leaveApplicationSchema,
  saveApplicationSchema,
  startApplicationSchema,
  submitApplicationSchema,
  withdrawApplicationSchema,
} from "@/lib/application/schema";
import { actionThrough } from "@/lib/server/action";
import { applicantDoor } from "@/lib/server/application/door";
import { leaveApplication, openApplication, takeBackApplication } from "@/lib/server/application/steps";
import { formAction, postAction } from "@/lib/server/form-action";

export const startAction = formAction(applicantDoor)(startApplicationSchema, openApplication);

export const saveAction = actionThrough(applicantDoor)(saveApplicationSchema, saveApplication);

export const submitAction = actionThrough(applicantDoor)(submitApplicationSchema, submitApplication);

export const withdrawAction = postAction(applicantDoor)(withdrawApplicationSchema, takeBackApplication);

export const leaveAction = postAction(applicantDoor)(leaveApplicationSchema, leaveApplication);
