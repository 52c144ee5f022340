import "server-only";
import { randomUUID } from "node:crypto";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { startApplication } from "@/db/mutations/partner/application";
import { resumeToken } from "@/db/mutations/partner/application-link";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import type { StartApplication } from "@/lib/application/schema";
import { systemActor } from "@/lib/server/actors";
import { giveApplication, takeApplication } from "@/lib/server/application/cookie";
import { readApplicant } from "@/lib/server/application/door";

const withKeyOf = (visitor: Actor, applicant: Actor): Actor =>
  visitor.idempotencyKey ? withIdempotencyKey(applicant, visitor.idempotencyKey) : applicant;

/** Opens an application for this browser. Each sends a mail, so attempts are counted by e-mail and network address. */
export const openApplication = async (visitor: Actor, input: StartApplication): Promise<void> => {
  await chargeAttempt(systemActor(), [
    { kind: "letter", subject: visitor.request?.ip ?? "" },
    { kind: "letter", subject: input.email },
  ]);
  const id = randomUUID();
  const applicant = withKeyOf(visitor, await readApplicant(resumeToken(id)));
  // A repeated post gets the first answer, hence its id and link.
  const opened = await startApplication(applicant, { ...input, id });
  await giveApplication(resumeToken(opened.id));
};

/** Lets this browser forget the application; the link in the letter still opens it. */
export const leaveApplication = async (): Promise<void> => {
  await takeApplication();
};
