import { dateFormat } from "@/lib/date/format";
import english from "@/lib/i18n/en/review.json";
import french from "@/lib/i18n/fr/review.json";
import type { ReviewAnswer } from "@/lib/review/decision";
import type { DeclarationSummary } from "@/lib/review/declaration";
import type { Letter } from "./letter";

export type ReviewLetter = {
  decision: ReviewAnswer | "commented";
  claim: DeclarationSummary;
  reasonCode: string | null;
  fields: readonly string[];
  note: string;
  /** Begins with a slash, without the locale. */
  path: string;
};

type Locale = "fr" | "en";
type Words = {
  subject: Record<ReviewLetter["decision"], (claim: string) => string>;
  opening: Record<ReviewLetter["decision"], (claim: string) => string>;
  reason: (sentence: string) => string;
  fields: (names: string) => string;
  note: (text: string) => string;
  link: string;
  linkToAnswer: string;
};

const templateOf = {
  accepted: "review-accepted",
  rejected: "review-rejected",
  "more-asked": "review-more-asked",
  commented: "review-commented",
} as const;

/** The letters that announce a decision; a comment is never taken back. */
export const reviewTemplates: string[] = [templateOf.accepted, templateOf.rejected, templateOf["more-asked"]];

const words: Record<Locale, Words> = {
  fr: {
    subject: {
      accepted: (claim) => `Vérifié\u00a0: ${claim}`,
      rejected: (claim) => `Refusé\u00a0: ${claim}`,
      "more-asked": (claim) => `À compléter\u00a0: ${claim}`,
      commented: (claim) => `Un message sur ${claim}`,
    },
    opening: {
      accepted: (claim) => `Nous avons vérifié votre déclaration\u00a0: ${claim}. Elle compte dès maintenant.`,
      rejected: (claim) => `Nous n’avons pas pu accepter votre déclaration\u00a0: ${claim}.`,
      "more-asked": (claim) => `Il nous manque quelque chose pour vérifier votre déclaration\u00a0: ${claim}.`,
      commented: (claim) => `Nous vous avons écrit au sujet de votre déclaration\u00a0: ${claim}.`,
    },
    reason: (sentence) => `Motif\u00a0: ${sentence}`,
    fields: (names) => `À reprendre\u00a0: ${names}. Le reste de la déclaration ne change pas.`,
    note: (text) => `Notre message\u00a0: «\u00a0${text}\u00a0»`,
    link: "Voir la déclaration",
    linkToAnswer: "Compléter la déclaration",
  },
  en: {
    subject: {
      accepted: (claim) => `Verified: ${claim}`,
      rejected: (claim) => `Rejected: ${claim}`,
      "more-asked": (claim) => `More is needed: ${claim}`,
      commented: (claim) => `A message about ${claim}`,
    },
    opening: {
      accepted: (claim) => `We verified your claim: ${claim}. It counts from now on.`,
      rejected: (claim) => `We could not accept your claim: ${claim}.`,
      "more-asked": (claim) => `Something is missing before we can verify your claim: ${claim}.`,
      commented: (claim) => `We wrote to you about your claim: ${claim}.`,
    },
    reason: (sentence) => `Reason: ${sentence}`,
    fields: (names) => `Please correct: ${names}. The rest of the claim stays as it is.`,
    note: (text) => `Our message: “${text}”`,
    link: "See the claim",
    linkToAnswer: "Complete the claim",
  },
};

const catalogues = { fr: french, en: english };

const lookUp = (group: Record<string, Record<string, string>>, kind: string, key: string): string =>
  group[kind]?.[key] ?? key;

const dayIn = (day: string, locale: Locale): string =>
  dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** What the claim is, in one phrase of the reader's language. */
export const claimPhrase = (claim: DeclarationSummary, locale: Locale): string => {
  const { activityKinds, kinds } = catalogues[locale];
  switch (claim.kind) {
    case "application":
      return claim.company;
    case "credential":
      return `${claim.type}${claim.track ? `-${claim.track}` : ""}, ${claim.person}`;
    case "activity":
      return [activityKinds[claim.activity], claim.customer, dayIn(claim.on, locale)].filter(Boolean).join(", ");
    case "mandate":
      return `${kinds.mandate}, ${claim.person} (${claim.capacity})`;
    case "agreement":
      return kinds.agreement;
    case "dispute":
      return kinds.dispute;
  }
};

/** The answer of a review to whoever declared the claim. */
export const reviewLetter = (answer: ReviewLetter, locale: Locale): Letter => {
  const say = words[locale];
  const { reasons, fields } = catalogues[locale];
  const { claim, decision, reasonCode, note } = answer;
  const phrase = claimPhrase(claim, locale);
  const named = answer.fields.map((field) => lookUp(fields, claim.kind, field)).join(", ");
  return {
    template: templateOf[decision],
    subject: say.subject[decision](phrase),
    paragraphs: [
      say.opening[decision](phrase),
      ...(reasonCode && reasonCode !== "other" ? [say.reason(lookUp(reasons, claim.kind, reasonCode))] : []),
      ...(named ? [say.fields(named)] : []),
      ...(note ? [say.note(note)] : []),
    ],
    link: {
      label: decision === "more-asked" ? say.linkToAnswer : say.link,
      path: `/${locale}${answer.path}`,
    },
  };
};
