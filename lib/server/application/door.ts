import "server-only";
import { hashResumeToken } from "@/db/mutations/partner/application-link";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { publicActor } from "@/lib/server/actors";
import { heldApplication } from "@/lib/server/application/cookie";
import { requestOrigin } from "@/lib/server/request/origin";
import { isPortalOpen, visitorDay } from "@/lib/server/set-up/installation";

/** A visitor with the secret of an application; they see that application, or nothing. */
export const readApplicant = async (token: string | undefined): Promise<Actor> => {
  return publicActor(await visitorDay(), token ? hashResumeToken(token) : undefined, await requestOrigin());
};

/** The applicant of this browser. */
export const applicantDoor = async (): Promise<Actor> => {
  if (!(await isPortalOpen())) throw new Refusal("setting-up");
  return readApplicant(await heldApplication());
};
