import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { labelOf } from "@/lib/credential/catalogue";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { Names } from "@/lib/i18n/names";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Props = { detail: Extract<DeclarationDetail, { kind: "credential" }> };

export function ReviewedCredential({ detail }: Props) {
  const label = useTranslations("credential.fields");
  const t = useTranslations("review.facts");
  const locale = useLocale();
  const day = (value: string) => formatDay(value, locale);
  const named = (value: string, name: Names | null) => (name ? labelOf({ value, name }, locale) : value);
  const { employedFrom, employedUntil } = detail;
  const employed = employedUntil
    ? t("employed-between", { from: day(employedFrom), until: formatLastDay(employedUntil, locale) })
    : t("employed-since", { from: day(employedFrom) });
  return (
    <FactList
      facts={[
        { key: "person", label: t("person"), value: detail.person, isName: true },
        { key: "employed", label: t("employed"), value: employed },
        ...(detail.objectedOn
          ? [{ key: "objected", label: t("objected"), value: t("objected-on", { day: day(detail.objectedOn) }) }]
          : []),
        ...(detail.elsewhere.length > 0
          ? [{ key: "elsewhere", label: t("elsewhere"), value: detail.elsewhere.join("\n"), isName: true }]
          : []),
        { key: "type", label: label("type"), value: named(detail.type, detail.names.type) },
        ...(detail.track
          ? [{ key: "track", label: label("track"), value: named(detail.track, detail.names.track) }]
          : []),
        { key: "version", label: label("version"), value: detail.version, isName: true },
        { key: "candidateId", label: label("candidate-id"), value: detail.candidateId },
        { key: "earnedOn", label: label("earned-on"), value: day(detail.earnedOn) },
        {
          key: "expiresOn",
          label: label("expires-on"),
          value: detail.expiresOn ? formatLastDay(detail.expiresOn, locale) : t("no-expiry"),
        },
      ]}
    />
  );
}
