import "server-only";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { startApplication, withdrawApplication } from "@/db/mutations/partner/application";
import { resumeToken } from "@/db/mutations/partner/application-link";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import type { LeaveApplication, StartApplication, WithdrawApplication } from "@/lib/application/schema";
import { systemActor } from "@/lib/server/actors";
import { giveApplication, takeApplication } from "@/lib/server/application/cookie";
import { readApplicant } from "@/lib/server/application/door";

const withKeyOf = (visitor: Actor, applicant: Actor): Actor =>
  visitor.idempotencyKey ? withIdempotencyKey(applicant, visitor.idempotencyKey) : applicant;

/** Opens an application for this browser. Each one posts a letter, so addresses of both kinds are counted. */
export const openApplication = async (visitor: Actor, input: StartApplication): Promise<void> => {
  await chargeAttempt(systemActor(), [
    { kind: "letter", subject: visitor.request?.ip ?? "" },
    { kind: "letter", subject: input.email },
  ]);
  const id = randomUUID();
  const applicant = withKeyOf(visitor, await readApplicant(resumeToken(id)));
  // A repeated post gets the first one's answer, hence its id and its link.
  const opened = await startApplication(applicant, { ...input, id });
  await giveApplication(resumeToken(opened.id));
  redirect(`/${input.locale}/apply`);
};

export const takeBackApplication = async (applicant: Actor, input: WithdrawApplication): Promise<void> => {
  await withdrawApplication(applicant, input);
  redirect(`/${input.locale}/apply`);
};

/** Lets this browser forget the application; the link in the letter still opens it. */
export const leaveApplication = async (_applicant: Actor, { locale }: LeaveApplication): Promise<void> => {
  await takeApplication();
  redirect(`/${locale}/apply`);
};
