import { kindNames } from "@/lib/activity/names";
import { activityWhenText } from "@/lib/activity/when";
import type { Doubt } from "@/lib/confirmation/doubt";
import { confirmationDays } from "@/lib/confirmation/limits";
import type { ToldOfActivity } from "@/lib/confirmation/told";
import { formatUtc } from "@/lib/date/utc";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { claimPhrase } from "@/lib/mail/review";
import { writeLetter } from "@/lib/mail/write";
import type { DeclarationSummary } from "@/lib/review/declaration";
import { isConfidentialClaim } from "@/lib/review/permission";

type Asked = {
  told: ToldOfActivity;
  /** The company that declared it, and who there asked. */
  partner: string;
  by: string;
  vendor: string;
  /** Who confirms. */
  name: string;
  secret: string;
  until: Date;
  isReminder: boolean;
};

/**
 * Asks a customer, who has no account, to confirm what a partner declared. Nothing is decided by opening the link. No
 * amount is told: what a customer bought, they see on the page.
 */
export const confirmationLetter = (locale: Locale, asked: Asked): Letter => {
  const { told, partner, by, vendor, name, secret, until, isReminder } = asked;
  const { kind, occurredOn, customer, reference } = told;
  return writeLetter(
    locale,
    {
      template: isReminder ? "customer-reminded" : "customer-asked",
      subject: isReminder ? "confirmation.reminder" : "confirmation.subject",
      paragraphs: [
        "confirmation.hello",
        "confirmation.declared",
        "confirmation.what",
        ...(reference ? (["confirmation.reference"] as const) : []),
        "confirmation.then",
        "confirmation.once",
        "confirmation.refuse",
      ],
      link: { label: "confirmation.link", path: `/confirm/${secret}` },
    },
    {
      ...{ name, partner, by, vendor, customer, reference, days: confirmationDays },
      ...{ what: kindNames(kind)[locale], when: activityWhenText(kind, occurredOn, locale) },
      until: formatUtc(until, locale),
    },
  );
};

type Answered = { claim: DeclarationSummary; id: string; isYes: boolean; isVerified: boolean };

const wordsFor = ({ isYes, isVerified }: Answered) =>
  isVerified ? "verified" : isYes ? ("confirmed" as const) : ("answered" as const);

/** Tells who declared it that the customer answered; of a no in neutral words, for a reviewer will look at it. */
export const customerAnsweredLetter = (locale: Locale, answer: Answered): Letter => {
  const words = wordsFor(answer);
  return writeLetter(
    locale,
    {
      template: "customer-answered",
      news: { as: "customer-answered", isConfidential: isConfidentialClaim(answer.claim) },
      subject: `confirmation.${words}.subject`,
      paragraphs: [`confirmation.${words}.opening`],
      link: { label: "review.see", path: `/activity/${answer.id}` },
    },
    { declaration: claimPhrase(answer.claim, locale) },
  );
};

type ToReviewers = { claim: DeclarationSummary; id: string; company: string };

/** Tells the reviewers that a customer did not confirm; the reason is read on the review screen. */
export const customerDeniedLetter = (locale: Locale, { claim, id, company }: ToReviewers): Letter =>
  writeLetter(
    locale,
    {
      template: "customer-denied",
      subject: "confirmation.denied.subject",
      paragraphs: ["hello", "confirmation.denied.opening", "confirmation.denied.next"],
      link: { label: "confirmation.denied.link", path: `/review/activity/${id}` },
    },
    { declaration: claimPhrase(claim, locale), company },
  );

/** Tells the reviewers of a customer's yes that verifies nothing by itself, and why. */
export const customerDoubtedLetter = (
  locale: Locale,
  { claim, id, company, doubt }: ToReviewers & { doubt: Doubt },
): Letter =>
  writeLetter(
    locale,
    {
      template: "customer-doubted",
      subject: "confirmation.doubted.subject",
      paragraphs: ["hello", "confirmation.doubted.opening", `confirmation.doubted.${doubt}`],
      link: { label: "confirmation.doubted.link", path: `/review/activity/${id}` },
    },
    { declaration: claimPhrase(claim, locale), company },
  );
