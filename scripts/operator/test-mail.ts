import { env } from "@/lib/env";
import { defaultLocale } from "@/lib/i18n/locale";
import { mailFault } from "@/lib/server/mail/fault";
import { deliverTest } from "@/lib/server/mail/trial";
import { checkConfiguration } from "@/scripts/portal/configuration";
import { knownDataFolder } from "@/scripts/portal/join";
import { becomePortal } from "./open";
import { requireEmail, tell, type Verb } from "./verb";

/** The server that is asked, without its password. */
const serverIn = (address: string): string => {
  const { protocol, host, username } = new URL(address);
  return `${protocol}//${host}${username ? ` as ${decodeURIComponent(username)}` : ""}`;
};

/** Needs no database: where that is what fails, letters can be tried nevertheless. */
const tryMail = async (to: string): Promise<number> => {
  const { SMTP_URL, MAIL_FROM } = env();
  try {
    const answer = await deliverTest({ email: to, locale: defaultLocale });
    if (SMTP_URL) tell(`${serverIn(SMTP_URL)} took the letter from ${MAIL_FROM} to ${to} and answered: ${answer}`);
    else tell(`SMTP_URL is not set, so no letter leaves. This one was written to ${answer}`);
    return 0;
  } catch (error) {
    const server = SMTP_URL ? `${serverIn(SMTP_URL)}, from ${MAIL_FROM}` : env().MAIL_DIR;
    throw new Error(`The letter did not leave (${server}): ${mailFault(error)}`);
  }
};

export const testMailVerb: Verb = {
  usage: "test-mail --to ADDRESS",
  does: [
    "Sends one letter in the configured way, and says what the mail server answered or which file was written.",
    "Works without the database.",
  ],
  options: { to: { type: "string" } },
  run: async (given) => {
    const to = requireEmail(given, "to");
    const dataDir = knownDataFolder();
    checkConfiguration(dataDir);
    becomePortal(dataDir, "postgresql://nobody@127.0.0.1:1/none");
    return tryMail(to);
  },
};
