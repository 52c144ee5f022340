"use server";

import { saveApplication, submitApplication } from "@/db/mutations/partner/application";
import { leaveSchema, saveSchema, startSchema, submitSchema, withdrawSchema } from "@/lib/application/schema";
import { actionThrough } from "@/lib/server/action";
import { applicantDoor } from "@/lib/server/application/door";
import { leaveApplication, openApplication, takeBackApplication } from "@/lib/server/application/steps";
import { formAction, postAction } from "@/lib/server/form-action";

export const startAction = formAction(applicantDoor)(startSchema, openApplication);

export const saveAction = actionThrough(applicantDoor)(saveSchema, saveApplication);

export const submitAction = actionThrough(applicantDoor)(submitSchema, submitApplication);

export const withdrawAction = postAction(applicantDoor)(withdrawSchema, takeBackApplication);

export const leaveAction = postAction(applicantDoor)(leaveSchema, leaveApplication);
