import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

/** To the new address: its button makes it the sign-in address. */
export const addressLetter = (locale: Locale, secret: string): Letter =>
  writeLetter(locale, {
    template: "address-confirm",
    subject: "address.confirm.subject",
    paragraphs: ["hello", "address.confirm.asked", "address.confirm.once"],
    link: { label: "address.confirm.link", path: `/address/${secret}` },
  });

/** To the present address, as soon as another is asked for. */
export const addressAskedLetter = (locale: Locale, email: string): Letter =>
  writeLetter(
    locale,
    {
      template: "address-asked",
      subject: "address.asked.subject",
      paragraphs: ["hello", "address.asked.what", "address.asked.otherwise"],
      link: { label: "account.changed.link", path: "/reset" },
    },
    { email },
  );

/** To the former address, once the new one is confirmed. */
export const addressChangedLetter = (locale: Locale, email: string): Letter =>
  writeLetter(
    locale,
    {
      template: "address-changed",
      subject: "address.changed.subject",
      paragraphs: ["hello", "address.changed.what", "address.changed.kept", "address.changed.otherwise"],
    },
    { email },
  );
