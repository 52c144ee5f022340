import "server-only";
import { hashResumeToken } from "@/db/mutations/partner/application-link";
import type { Actor } from "@/lib/actor";
import { programmeDay, publicActor } from "@/lib/server/actors";
import { heldApplication } from "@/lib/server/application/cookie";
import { requestOrigin } from "@/lib/server/request/origin";

/** A visitor with the secret of an application; they see that application, or nothing. */
export const readApplicant = async (token: string | undefined): Promise<Actor> => {
  const today = programmeDay(null, new Date());
  return publicActor(today, token ? hashResumeToken(token) : undefined, await requestOrigin());
};

/** The applicant of this browser. */
export const applicantDoor = async (): Promise<Actor> => readApplicant(await heldApplication());
