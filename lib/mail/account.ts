import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { sayInMail, writeLetter } from "@/lib/mail/write";

/** A link to choose a new password; good once and for an hour. */
export const resetLetter = (locale: Locale, secret: string): Letter =>
  writeLetter(locale, {
    template: "password-reset",
    subject: "account.reset.subject",
    paragraphs: ["hello", "account.reset.asked", "account.reset.once"],
    link: { label: "account.reset.link", path: `/reset/${secret}` },
  });

export type AccountChange =
  | "password-changed"
  | "authenticator-removed"
  | "factor-added"
  | "factor-removed"
  | "factor-reset-by-operator"
  | "factor-reset-asked"
  | "factor-reset"
  | "codes-guessed"
  | "recovery-code-used"
  | "recovery-codes-renewed"
  | "passkey-added"
  | "passkey-removed";

/** Tells the owner of an account what has just changed on it, in case it was someone else. */
export const changeLetter = (locale: Locale, change: AccountChange): Letter =>
  writeLetter(
    locale,
    {
      template: `account-${change}`,
      subject: `account.changed.${change}`,
      paragraphs: ["hello", "account.changed.warning"],
      link: { label: "account.changed.link", path: "/reset" },
    },
    { what: sayInMail(locale, `account.changed.${change}`) },
  );

/** To whoever may confirm that a colleague's second factor is reset. */
export const factorResetAskedLetter = (
  locale: Locale,
  { path, ...facts }: { by: string; name: string; reason: string; path: string },
): Letter =>
  writeLetter(
    locale,
    {
      template: "factor-reset-asked",
      subject: "account.lost.subject",
      paragraphs: ["hello", "account.lost.asked", "account.lost.reason", "account.lost.confirm"],
      link: { label: "account.lost.link", path },
    },
    facts,
  );
