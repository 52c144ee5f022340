import type { CertificateEnd } from "@/lib/agreement/life/certificate-end";
import { formatUtc } from "@/lib/date/utc";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

type Facts = CertificateEnd & { subject: string };

export const sealEndTemplate = (step: CertificateEnd["step"]) => `seal-end-${step}` as const;

/** Tells staff that the certificate which seals is about to end, or has ended. */
export const sealEndLetter = (locale: Locale, { step, daysLeft, endsAt, subject }: Facts): Letter => {
  const state = step === 0 ? "ended" : "ending";
  return writeLetter(
    locale,
    {
      template: sealEndTemplate(step),
      subject: `seal.${state}.subject`,
      paragraphs: ["hello", `seal.${state}.when`, `seal.${state}.then`],
      link: { label: "seal.link", path: "/countersign" },
    },
    { days: daysLeft, subject, end: formatUtc(endsAt, locale) },
  );
};
