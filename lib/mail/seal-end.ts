import type { CertificateEnd } from "@/lib/agreement/life/certificate-end";
import { englishTypography, frenchTypography } from "@/lib/agreement/text/typography";
import { formatUtc } from "@/lib/date/utc";
import type { Letter } from "@/lib/mail/letter";

type Locale = "fr" | "en";
type Facts = CertificateEnd & { subject: string };

export const sealEndTemplate = (step: CertificateEnd["step"]): string => `seal-end-${step}`;

const english = ({ daysLeft, subject, step }: Facts, end: string): Omit<Letter, "template"> => ({
  subject:
    step === 0
      ? "The sealing certificate has ended: agreements wait"
      : `The sealing certificate ends in ${daysLeft} day${daysLeft === 1 ? "" : "s"}`,
  paragraphs: [
    "Hello,",
    `The certificate that seals agreements (${subject}) ${step === 0 ? "ended" : "ends"} on ${end}.`,
    step === 0
      ? "Nothing is sealed until a new one is set up. Countersigned agreements are kept in their queue and sealed then."
      : "Set up a new one before that day. What was sealed before remains valid; without a new one, countersigned agreements will wait.",
  ],
  link: { label: "See what waits", path: "/en/countersign" },
});

const french = ({ daysLeft, subject, step }: Facts, end: string): Omit<Letter, "template"> => ({
  subject:
    step === 0
      ? "Le certificat de scellement a pris fin : des contrats attendent"
      : `Le certificat de scellement prend fin dans ${daysLeft} jour${daysLeft > 1 ? "s" : ""}`,
  paragraphs: [
    "Bonjour,",
    `Le certificat qui scelle les contrats (${subject}) ${step === 0 ? "a pris" : "prend"} fin le ${end}.`,
    step === 0
      ? "Plus rien n'est scellé tant qu'un nouveau n'est pas en place. Les contrats contresignés restent dans la file et seront scellés ensuite."
      : "Mettez-en un nouveau en place avant ce jour. Ce qui a été scellé reste valable ; sans nouveau certificat, les contrats contresignés attendront.",
  ],
  link: { label: "Voir ce qui attend", path: "/fr/countersign" },
});

/** Tells staff that the certificate which seals is about to end, or has ended. */
export const sealEndLetter = (locale: Locale, facts: Facts): Letter => {
  const set = locale === "fr" ? frenchTypography : englishTypography;
  const end = formatUtc(facts.endsAt, locale, false);
  const words = locale === "fr" ? french(facts, end) : english(facts, end);
  return {
    ...words,
    template: sealEndTemplate(facts.step),
    subject: set(words.subject),
    paragraphs: words.paragraphs.map(set),
  };
};
