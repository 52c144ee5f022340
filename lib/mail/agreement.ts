import type { AgreementKind } from "@/lib/agreement/document/kind";
import { englishTypography, frenchTypography } from "@/lib/agreement/text/typography";
import type { Day } from "@/lib/date/day";
import { dateFormat } from "@/lib/date/format";
import { english } from "@/lib/mail/agreement-english";
import { french } from "@/lib/mail/agreement-french";
import type { Letter } from "@/lib/mail/letter";

/** What there is to tell about an agreement; `reason` is what the person wrote. */
export type AgreementNews =
  | { kind: "offered" | "reminded" | "expired"; expiresAt: Date }
  | { kind: "signed"; by: string }
  | { kind: "declined" | "withdrawn" | "returned" | "declined-by-vendor" | "terminated"; by: string; reason: string }
  | { kind: "in-force"; sealedSha256: string }
  | { kind: "prolonged"; until: Day }
  | { kind: "ended" };

export type NewsKind = AgreementNews["kind"];
export type NewsFacts = {
  company: string;
  vendor: string;
  by: string;
  reason: string;
  /** An instant in UTC, or a day, in words. */
  until: string;
  fingerprint: string;
  document: AgreementKind;
};
/** Subject, paragraphs and the words on the link; null where this side is told nothing. */
export type NewsText = (facts: NewsFacts) => { subject: string; paragraphs: string[]; label: string };
export type NewsTexts = Record<NewsKind, { partner: NewsText | null; vendor: NewsText | null }>;

const instantOf = (at: Date, locale: "fr" | "en"): string =>
  `${dateFormat(locale === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(at)} UTC`;

const dayIn = (day: Day, locale: "fr" | "en"): string =>
  dateFormat(locale === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

type Names = { company: string; vendor: string; document: AgreementKind };

const factsOf = (locale: "fr" | "en", news: AgreementNews, { company, vendor, document }: Names): NewsFacts => ({
  ...{ company, vendor, document },
  by: "by" in news ? news.by : "",
  reason: "reason" in news ? news.reason : "",
  until: "expiresAt" in news ? instantOf(news.expiresAt, locale) : "until" in news ? dayIn(news.until, locale) : "",
  fingerprint: "sealedSha256" in news ? news.sealedSha256 : "",
});

/**
 * The letter one side receives about an agreement. Letters never sign anything: their link opens the page, behind a
 * sign-in (docs/agreement.md, point 8).
 * @throws RangeError for news this side is not told
 */
export const agreementLetter = (
  locale: "fr" | "en",
  side: "partner" | "vendor",
  news: AgreementNews & Names & { agreementId: string },
): Letter => {
  const text = (locale === "fr" ? french : english)[news.kind][side];
  if (!text) throw new RangeError(`The ${side} is not told about ${news.kind}`);
  const { subject, paragraphs, label } = text(factsOf(locale, news, news));
  const set = locale === "fr" ? frenchTypography : englishTypography;
  const path = side === "partner" ? `/${locale}/agreement` : `/${locale}/countersign/${news.agreementId}`;
  return {
    template: `agreement-${news.kind}`,
    subject: set(subject),
    paragraphs: paragraphs.filter((paragraph) => paragraph !== "").map(set),
    link: { label: set(label), path },
  };
};
