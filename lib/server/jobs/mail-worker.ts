import "server-only";
import { gatherDue } from "@/db/mutations/mail/gather";
import { leaseDueEmails, type QueuedEmail, recordDelivery, recordFailedDelivery } from "@/db/mutations/mail/queue";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { mailFault } from "@/lib/server/mail/fault";
import { openTransport, type Transport } from "@/lib/server/mail/transport";
import { guarded, startPoll } from "./poll";
import { wakeOn } from "./wake";

const everyMs = 1_000;
const longestPause = 30_000;
const atOnce = 10;

const deliver = async (transport: Transport, letter: QueuedEmail): Promise<void> => {
  try {
    await transport.deliver(letter);
    await recordDelivery(systemActor(), letter);
  } catch (error) {
    log.warn({ event: "mail.undelivered", mailId: letter.id, attempts: letter.attempts, err: error });
    await recordFailedDelivery(systemActor(), letter, mailFault(error));
  }
};

/**
 * Gathers what has waited long enough, then delivers the mails that are due; answers how many. A mail may be sent twice under
 * one Message-ID; none is lost.
 */
export const deliverDue = async (transport: Transport): Promise<number> => {
  // What cannot be gathered keeps no letter of law or security from leaving.
  await guarded("mail.ungathered", () => gatherDue(systemActor()));
  const due = await leaseDueEmails(systemActor(), atOnce);
  for (const letter of due) await deliver(transport, letter);
  return due.length;
};

/** Delivers mails after each committed change and each second, until the answered function stops it. */
export const startMailWorker = (): (() => Promise<void>) => {
  const transport = openTransport();
  let delay = everyMs;
  const rounds = startPoll(async () => {
    try {
      const taken = await deliverDue(transport);
      delay = everyMs;
      return taken > 0 ? 0 : delay;
    } catch (error) {
      log.warn({ event: "postman.failed", err: error });
      delay = Math.min(delay * 2, longestPause);
      return delay;
    }
  });
  const sleep = wakeOn(rounds);
  return async () => {
    sleep();
    await rounds.stop();
    transport.close();
  };
};
