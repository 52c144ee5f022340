import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt, takeLetter } from "@/db/mutations/account/attempt";
import { startApplication, submitApplication } from "@/db/mutations/partner/application";
import { resumeToken, sendApplicationLink, spendApplicationLink } from "@/db/mutations/partner/application-link";
import { findOwnApplication } from "@/db/queries/partner/application";
import { findLinkedApplication } from "@/db/queries/partner/application-link";
import { clientKeys, minutesUntil } from "@/lib/account/attempt";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import type { openLinkSchema, sendLinkSchema } from "@/lib/application/link";
import type { StartApplication, SubmitApplication } from "@/lib/application/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { giveApplication, takeApplication } from "@/lib/server/application/cookie";
import { applicantDoor, readApplicant } from "@/lib/server/application/door";
import { visitingClient } from "@/lib/server/auth/device/client";

const withKeyOf = (visitor: Actor, applicant: Actor): Actor =>
  visitor.idempotencyKey ? withIdempotencyKey(applicant, visitor.idempotencyKey) : applicant;

/**
 * Opens an application for this browser; one client opens a few. The letter stays out where many were asked for under the
 * same e-mail: nobody fills another person's mailbox, or keeps them from applying.
 */
export const openApplication = async (visitor: Actor, input: StartApplication): Promise<void> => {
  await chargeAttempt(systemActor(), clientKeys("application", visitingClient(visitor.request)));
  const sendsLetter = (await takeLetter(systemActor(), "application-started", input.email)) === null;
  const id = randomUUID();
  const applicant = withKeyOf(visitor, await readApplicant(resumeToken(id)));
  // A repeated post gets the first answer, hence its id and link.
  const opened = await startApplication(applicant, { ...input, id, sendsLetter });
  await giveApplication(resumeToken(opened.id));
};

/** Hands the application in; its receipt stays out where many went to the same e-mail. */
export const handInApplication = async (applicant: Actor, input: SubmitApplication): Promise<{ id: string }> => {
  const own = await findOwnApplication(applicant);
  const sendsLetter = own !== null && (await takeLetter(systemActor(), "application-submitted", own.email)) === null;
  return submitApplication(applicant, { ...input, sendsLetter });
};

/** What a letter's link is about, and whether this browser holds another application. Reading changes nothing. */
export const readLink = async (secret: string) => {
  const linked = await findLinkedApplication(systemActor(), hashLinkSecret(secret));
  const held = await findOwnApplication(await applicantDoor());
  return { linked, replaces: held && held.id !== linked?.id ? held : null };
};

/** Opens the application of a letter in this browser, once. Gives up another one only where that was agreed to. */
export const openLink = async (_visitor: Actor, input: z.output<typeof openLinkSchema>): Promise<void> => {
  const { linked, replaces } = await readLink(input.secret);
  if (!linked?.isOpen) throw new Refusal("link-spent");
  if (replaces && replaces.id !== input.replaces) throw new Refusal("application-held");
  const { id } = await spendApplicationLink(systemActor(), hashLinkSecret(input.secret));
  await giveApplication(resumeToken(id));
};

/** Sends another link to the application's own e-mail, for one that is over. */
export const sendLink = async (_visitor: Actor, { secret }: z.output<typeof sendLinkSchema>): Promise<void> => {
  const system = systemActor();
  const linked = await findLinkedApplication(system, hashLinkSecret(secret));
  if (!linked) throw new Refusal("link-spent");
  const next = await takeLetter(system, "application-link", linked.email);
  if (next) throw new Refusal("rate-limited", { minutes: minutesUntil(next, system.at) });
  await sendApplicationLink(system, linked.id);
};

/** Lets this browser forget the application; the link in the letter still opens it. */
export const leaveApplication = async (): Promise<void> => {
  await takeApplication();
};
