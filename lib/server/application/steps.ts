import "server-only";
import { randomUUID } from "node:crypto";
import { chargeAttempt, takeLetter } from "@/db/mutations/account/attempt";
import { startApplication, submitApplication } from "@/db/mutations/partner/application";
import { resumeToken } from "@/db/mutations/partner/application-link";
import { findOwnApplication } from "@/db/queries/partner/application";
import { clientKeys } from "@/lib/account/attempt";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import type { StartApplication, SubmitApplication } from "@/lib/application/schema";
import { systemActor } from "@/lib/server/actors";
import { giveApplication, takeApplication } from "@/lib/server/application/cookie";
import { readApplicant } from "@/lib/server/application/door";
import { visitingClient } from "@/lib/server/auth/device/client";

const withKeyOf = (visitor: Actor, applicant: Actor): Actor =>
  visitor.idempotencyKey ? withIdempotencyKey(applicant, visitor.idempotencyKey) : applicant;

/**
 * Opens an application for this browser; one client opens a few. The letter stays out where many were asked for under the
 * same e-mail: nobody fills another person's mailbox, or keeps them from applying.
 */
export const openApplication = async (visitor: Actor, input: StartApplication): Promise<void> => {
  await chargeAttempt(systemActor(), clientKeys("application", visitingClient(visitor.request)));
  const sendsLetter = await takeLetter(systemActor(), "application-started", input.email);
  const id = randomUUID();
  const applicant = withKeyOf(visitor, await readApplicant(resumeToken(id)));
  // A repeated post gets the first answer, hence its id and link.
  const opened = await startApplication(applicant, { ...input, id, sendsLetter });
  await giveApplication(resumeToken(opened.id));
};

/** Hands the application in; its receipt stays out where many went to the same e-mail. */
export const handInApplication = async (applicant: Actor, input: SubmitApplication): Promise<{ id: string }> => {
  const own = await findOwnApplication(applicant);
  const sendsLetter = own !== null && (await takeLetter(systemActor(), "application-submitted", own.email));
  return submitApplication(applicant, { ...input, sendsLetter });
};

/** Lets this browser forget the application; the link in the letter still opens it. */
export const leaveApplication = async (): Promise<void> => {
  await takeApplication();
};
