import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { SealEvidence } from "@/lib/agreement/evidence/schema";
import type { Day } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { formatUtc } from "@/lib/date/utc";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { type MailKey, type MailParams, writeLetter } from "@/lib/mail/write";

/** What there is to tell about an agreement; `reason` is what the person wrote. */
export type AgreementNews =
  | { kind: "offered" | "reminded" | "expired"; expiresAt: Date }
  | { kind: "signed"; by: string }
  | { kind: "declined" | "withdrawn" | "returned" | "declined-by-vendor" | "terminated"; by: string; reason: string }
  /** `in-force-ended`: the framework ended during the sealing, and the document with it. */
  | { kind: "in-force" | "in-force-ended"; sealedSha256: string; level: SealEvidence["level"] }
  | { kind: "prolonged"; until: Day }
  /** A newer version is offered in the place of this one. */
  | { kind: "replaced"; version: string }
  | { kind: "ended" };

type NewsKind = AgreementNews["kind"];
type Text = { subject: MailKey; paragraphs: readonly MailKey[]; label: MailKey };

const closing = (subject: MailKey, what: MailKey, ...next: readonly MailKey[]): Text => ({
  subject,
  paragraphs: [what, "agreement.reason", "agreement.kept", ...next],
  label: "agreement.open",
});

const toPartner: Readonly<Record<NewsKind, Text>> = {
  offered: {
    subject: "agreement.offered.subject",
    paragraphs: ["agreement.offered.what", "agreement.offered.reading", "agreement.offered.who"],
    label: "agreement.read",
  },
  reminded: {
    subject: "agreement.reminded.subject",
    paragraphs: ["agreement.reminded.open"],
    label: "agreement.read",
  },
  expired: {
    subject: "agreement.expired.subject",
    paragraphs: ["agreement.expired.open", "agreement.again"],
    label: "agreement.expired.link",
  },
  signed: {
    subject: "agreement.signed.subject",
    paragraphs: ["agreement.signed.signed", "agreement.signed.unexpected", "agreement.signed.next"],
    label: "agreement.signed.link",
  },
  replaced: {
    subject: "agreement.replaced.subject",
    paragraphs: ["agreement.replaced.what", "agreement.replaced.next", "agreement.kept"],
    label: "agreement.open",
  },
  declined: closing("agreement.declined.subject", "agreement.declined.what", "agreement.again"),
  withdrawn: closing("agreement.withdrawn.subject", "agreement.withdrawn.what", "agreement.again"),
  returned: closing("agreement.returned.subject", "agreement.returned.what", "agreement.returned.next"),
  "declined-by-vendor": closing("agreement.declined-by-vendor.subject", "agreement.declined-by-vendor.what"),
  terminated: closing("agreement.terminated.subject", "agreement.terminated.what", "agreement.again"),
  prolonged: {
    subject: "agreement.prolonged.subject",
    paragraphs: ["agreement.prolonged.what"],
    label: "agreement.open",
  },
  ended: {
    subject: "agreement.ended.subject",
    paragraphs: ["agreement.ended.what", "agreement.again"],
    label: "agreement.open",
  },
  "in-force": {
    subject: "agreement.in-force.subject",
    paragraphs: [
      ...(["agreement.in-force.sealed", "agreement.in-force.fingerprint"] as const),
      ...(["agreement.in-force.nature", "agreement.in-force.acrobat"] as const),
    ],
    label: "agreement.in-force.link",
  },
  "in-force-ended": {
    subject: "agreement.in-force-ended.subject",
    paragraphs: ["agreement.in-force-ended.what", "agreement.in-force.fingerprint", "agreement.kept"],
    label: "agreement.open",
  },
};

/** Null where the vendor is told nothing. */
const toVendor: Readonly<Record<NewsKind, Text | null>> = {
  offered: null,
  reminded: null,
  expired: null,
  replaced: null,
  signed: {
    subject: "agreement.signed.vendor.subject",
    paragraphs: ["agreement.signed.vendor.signed"],
    label: "agreement.file",
  },
  declined: closing("agreement.declined.vendor.subject", "agreement.declined.what"),
  withdrawn: closing("agreement.withdrawn.subject", "agreement.withdrawn.what"),
  returned: closing("agreement.returned.vendor.subject", "agreement.returned.vendor.what"),
  "declined-by-vendor": closing(
    "agreement.declined-by-vendor.vendor.subject",
    "agreement.declined-by-vendor.vendor.what",
  ),
  terminated: closing("agreement.terminated.vendor.subject", "agreement.terminated.vendor.what"),
  prolonged: {
    subject: "agreement.prolonged.subject",
    paragraphs: ["agreement.prolonged.vendor.what"],
    label: "agreement.file",
  },
  ended: {
    subject: "agreement.ended.subject",
    paragraphs: ["agreement.ended.vendor.what"],
    label: "agreement.file",
  },
  "in-force": {
    subject: "agreement.in-force.subject",
    paragraphs: ["agreement.in-force.vendor.sealed", "agreement.in-force.fingerprint"],
    label: "agreement.file",
  },
  "in-force-ended": {
    subject: "agreement.in-force-ended.subject",
    paragraphs: ["agreement.in-force-ended.what", "agreement.in-force.fingerprint", "agreement.kept"],
    label: "agreement.file",
  },
};

const paramsOf = (news: AgreementNews, locale: Locale): MailParams => {
  if ("expiresAt" in news) return { until: formatUtc(news.expiresAt, locale) };
  if ("version" in news) return { version: news.version };
  if ("until" in news) return { until: formatLastDay(news.until, locale) };
  if ("sealedSha256" in news)
    return { fingerprint: news.sealedSha256, time: news.level === "B-LT" ? "independent" : "own" };
  return { ...("by" in news && { by: news.by }), ...("reason" in news && { reason: news.reason }) };
};

type Names = { company: string; vendor: string; document: AgreementKind };

/**
 * The letter one side receives about an agreement. Letters never sign anything: their link opens the page, behind a
 * sign-in (docs/agreement.md, point 8).
 * @throws RangeError for news this side is not told
 */
export const agreementLetter = (
  locale: Locale,
  side: "partner" | "vendor",
  news: AgreementNews & Names & { agreementId: string },
): Letter => {
  const text = (side === "partner" ? toPartner : toVendor)[news.kind];
  if (!text) throw new RangeError(`The ${side} is not told about ${news.kind}`);
  const { subject, paragraphs, label } = text;
  const path = side === "partner" ? "/agreement" : `/countersign/${news.agreementId}`;
  const { company, vendor, document } = news;
  return writeLetter(
    locale,
    { template: `agreement-${news.kind}`, subject, paragraphs, link: { label, path } },
    { company, vendor, document, ...paramsOf(news, locale) },
  );
};
