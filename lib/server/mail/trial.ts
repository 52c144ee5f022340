import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { letterHtml, letterText } from "@/lib/mail/letter";
import { testLetter } from "@/lib/mail/test";
import { log } from "@/lib/server/log";
import { describeTransport } from "./describe";
import { mailFault } from "./fault";
import { openTransport } from "./transport";

type Addressee = { email: string; locale: Locale };

export type Tried = { is: "sent" } | { is: "written"; folder: string } | { is: "failed"; reason: string };

/** Sends one e-mail at once, past the queue; answers what the mail server said, or the file. Throws where it did not leave. */
export const deliverTest = async ({ email, locale }: Addressee): Promise<string> => {
  const letter = testLetter(locale);
  const { PUBLIC_URL } = env();
  const transport = openTransport();
  try {
    return await transport.deliver({
      ...{ id: randomUUID(), toEmail: email, subject: letter.subject, attempts: 1, createdAt: new Date() },
      ...{ textBody: letterText(letter, PUBLIC_URL), htmlBody: letterHtml(letter, PUBLIC_URL, locale) },
    });
  } finally {
    transport.close();
  }
};

/** The same for who asks in a browser: what came of it, in the mail server's own words. */
export const sendTrial = async (to: Addressee): Promise<Tried> => {
  try {
    await deliverTest(to);
    const way = describeTransport();
    return way.by === "server" ? { is: "sent" } : { is: "written", folder: way.folder };
  } catch (error) {
    log.warn({ event: "mail.trial-failed", err: error });
    return { is: "failed", reason: mailFault(error) };
  }
};
