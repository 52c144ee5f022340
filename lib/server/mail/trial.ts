import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { letterHtml, letterText } from "@/lib/mail/letter";
import { trialLetter } from "@/lib/mail/trial";
import { log } from "@/lib/server/log";
import { describeTransport } from "./describe";
import { openTransport } from "./transport";

export type Tried = { is: "sent" } | { is: "written"; folder: string } | { is: "failed"; reason: string };

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 300);

/** Sends one e-mail at once, past the queue, and answers what came of it in the mail server's own words. */
export const sendTrial = async (to: { email: string; name: string; locale: Locale }): Promise<Tried> => {
  const letter = trialLetter(to.locale, to.name);
  const { PUBLIC_URL } = env();
  const transport = openTransport();
  try {
    await transport.deliver({
      ...{ id: randomUUID(), toEmail: to.email, subject: letter.subject, attempts: 1, createdAt: new Date() },
      ...{ textBody: letterText(letter, PUBLIC_URL), htmlBody: letterHtml(letter, PUBLIC_URL, to.locale) },
    });
    const way = describeTransport();
    return way.by === "server" ? { is: "sent" } : { is: "written", folder: way.folder };
  } catch (error) {
    log.warn({ event: "mail.trial-failed", err: error });
    return { is: "failed", reason: oneLine(error) };
  } finally {
    transport.close();
  }
};
