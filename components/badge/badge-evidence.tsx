import { useLocale, useTranslations } from "next-intl";
import { BadgeNote } from "@/components/badge/badge-note";
import { OtherUses } from "@/components/badge/other-uses";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { FactList } from "@/components/ui/fact-list";
import type { BadgeView, ProofView } from "@/lib/badge/view";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { formatInstant } from "@/lib/i18n/clock";

function BadgeFacts({ badge: { finding, readAt } }: { badge: BadgeView }) {
  const t = useTranslations("badge.facts");
  const [locale, timeZone] = [useLocale(), useReaderZone()];
  const { earnedOn, expiresOn, listedOn, key } = finding;
  const isProven = key !== null || finding.proof === "hosted";
  return (
    <FactList
      facts={[
        { key: "issuer", label: t("issuer"), value: finding.issuer, isName: true },
        { key: "badge", label: t("badge"), value: finding.badge || finding.badgeIdentifier, isName: true },
        { key: "version", label: t("version"), value: finding.version, isName: true },
        ...(isProven ? [{ key: "proof", label: t("proof"), value: t(`proofs.${finding.proof}`) }] : []),
        { key: "earned-on", label: t("earned-on"), value: earnedOn && formatDay(earnedOn, locale) },
        ...(expiresOn ? [{ key: "expires-on", label: t("expires-on"), value: formatLastDay(expiresOn, locale) }] : []),
        ...(listedOn ? [{ key: "listed-on", label: t("listed-on"), value: formatDay(listedOn, locale) }] : []),
        { key: "read-at", label: t("read-at"), value: formatInstant(readAt, locale, timeZone) },
        ...(key
          ? [{ key: "key", label: t("key"), value: <span className="break-all">{key}</span>, isName: true }]
          : []),
        { key: "digest", label: t("digest"), value: <span className="break-all">{finding.sha256}</span>, isName: true },
      ]}
    />
  );
}

type Props = {
  evidence: ProofView;
  /** Where the reader opens another declaration. */
  pathOf: (id: string) => string;
};

/** What the portal found in the badge of a certification, and where else the same proof is used. Nothing where there is neither. */
export function BadgeEvidence({ evidence: { badge, uses }, pathOf }: Props) {
  return (
    <>
      {badge ? (
        <div className="grid gap-3">
          <BadgeNote outcome={badge.outcome} issuer={badge.finding.issuer} />
          <BadgeFacts badge={badge} />
        </div>
      ) : null}
      <OtherUses uses={uses} pathOf={pathOf} />
    </>
  );
}
