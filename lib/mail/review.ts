import { kindNames } from "@/lib/activity/names";
import { activityWhenText } from "@/lib/activity/when";
import { credentialName } from "@/lib/credential/name";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { type MessageKey, translator } from "@/lib/i18n/translate";
import { areAnswersGathered, type News } from "@/lib/mail/gathering";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";
import type { ReviewAnswer } from "@/lib/review/decision";
import type { DeclarationSummary } from "@/lib/review/declaration";
import { fieldLabel } from "@/lib/review/field-label";
import { reviewEntry } from "@/lib/review/kind";
import { isConfidentialClaim } from "@/lib/review/permission";

export type ReviewLetter = {
  decision: ReviewAnswer | "commented";
  claim: DeclarationSummary;
  reasonCode: string | null;
  fields: readonly string[];
  note: string;
  /** Begins with a slash, without the locale. */
  path: string;
};

/** A decision as the messages call it, and the template its letters are kept under. */
const decisions = {
  accepted: { words: "verified", template: "review-accepted" },
  rejected: { words: "rejected", template: "review-rejected" },
  "more-asked": { words: "changes-requested", template: "review-more-asked" },
  commented: { words: "commented", template: "review-commented" },
} as const;

/** A request is approved or refused, where a declaration is verified or rejected. */
const requestWords = {
  accepted: "approved",
  rejected: "refused",
  "more-asked": "request-changes",
  commented: "request-commented",
} as const;

const linkLabels = {
  declaration: { see: "review.see", correct: "review.correct", fields: "review.fields" },
  request: { see: "review.request-see", correct: "review.request-correct", fields: "review.request-fields" },
} as const;

const newsWords = {
  verified: "verified",
  rejected: "rejected",
  "changes-requested": "changes-requested",
  commented: "commented",
  approved: "approved",
  refused: "refused",
  "request-changes": "changes-requested",
  "request-commented": "commented",
} as const;

/** The letters that announce a decision; a comment is never taken back. */
export const reviewTemplates: string[] = [
  decisions.accepted.template,
  decisions.rejected.template,
  decisions["more-asked"].template,
];

const named = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(", ");

/** What was declared, in one phrase of the reader's language. */
export const claimPhrase = (claim: DeclarationSummary, locale: Locale): string => {
  const t = translator(locale);
  switch (claim.kind) {
    case "application":
      return claim.company;
    case "credential":
      return named(credentialName(claim), claim.person);
    case "activity":
      return named(
        kindNames(claim.activity)[locale],
        claim.customer,
        activityWhenText(claim.activity, claim.on, locale),
      );
    case "mandate":
      return named(t("review.kinds.mandate"), `${claim.person} (${claim.capacity})`);
    case "benefit":
      return named(t("review.kinds.benefit"), localName(claim.name, locale));
    default:
      return t(`review.kinds.${claim.kind}`);
  }
};

/** A reason or a field is a code of the database: where no message knows it, the code itself is said. */
const sayCode = (locale: Locale, key: string, code: string): string => {
  const t = translator(locale);
  return t.has(key as MessageKey) ? t(key as MessageKey) : code;
};

const fieldSaid = ({ kind }: DeclarationSummary, field: string, locale: Locale): string =>
  kind === "agreement" || kind === "dispute" ? field : sayCode(locale, fieldLabel(kind, field), field);

const newsAbout = (claim: DeclarationSummary, words: keyof typeof newsWords): News | null =>
  areAnswersGathered[claim.kind] ? { as: newsWords[words], isConfidential: isConfidentialClaim(claim) } : null;

/** The answer of a review to the person who declared the claim. */
export const reviewLetter = (answer: ReviewLetter, locale: Locale): Letter => {
  const { claim, decision, reasonCode, note } = answer;
  const { template } = decisions[decision];
  const { noun } = reviewEntry(claim.kind);
  const words = noun === "request" ? requestWords[decision] : decisions[decision].words;
  const { see, correct, fields: ofFields } = linkLabels[noun];
  const declaration = claimPhrase(claim, locale);
  const reason =
    reasonCode && reasonCode !== "other"
      ? sayCode(locale, `review.reasons.${claim.kind}.${reasonCode}`, reasonCode)
      : "";
  const fields = answer.fields.map((field) => fieldSaid(claim, field, locale)).join(", ");
  return writeLetter(
    locale,
    {
      template,
      news: newsAbout(claim, words),
      subject: `review.${words}.subject`,
      paragraphs: [
        `review.${words}.opening`,
        ...(reason ? (["review.reason"] as const) : []),
        ...(fields ? [ofFields] : []),
        ...(note ? (["review.note"] as const) : []),
      ],
      link: { label: decision === "more-asked" ? correct : see, path: answer.path },
    },
    { declaration, reason, fields, note, benefit: claim.kind === "benefit" ? localName(claim.name, locale) : "" },
  );
};
