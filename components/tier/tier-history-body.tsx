import { useTranslations } from "next-intl";
import { type DisputeLine, DisputeList } from "@/components/dispute/dispute-list";
import { EmptyState } from "@/components/layout/empty-state";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { type ShortfallLine, ShortfallList } from "./shortfall-list";
import { TierAsOf, type TierAsOfResult } from "./tier-as-of";
import { type TierDecisionLine, TierDecisionTable } from "./tier-decision-table";

type Props = {
  decisions: TierDecisionLine[];
  shortfalls: ShortfallLine[];
  disputes: DisputeLine[];
  disputeHref: (dispute: DisputeLine) => string;
  editionId: string;
  /** The company, where staff reads of it. */
  partner?: string;
  path: string;
  asked: { on: string; editionId: string; isBadDay: boolean; opened: string | null };
  result: TierAsOfResult | null;
};

/** The tiers a company held and why, its shortfalls and disputes, and its tier on any other day. */
export function TierHistoryBody(props: Props) {
  const { decisions, shortfalls, disputes, disputeHref, editionId, partner, path, asked, result } = props;
  const t = useTranslations("tier");
  return (
    <>
      <Section title={t("decisions")}>
        {decisions.length > 0 ? (
          <>
            <TierDecisionTable decisions={decisions} base={path} />
            <ExportLinks list="tiers" partner={partner} />
          </>
        ) : (
          <EmptyState title={t("no-decision")} body={t("no-decision-body")} />
        )}
      </Section>
      {shortfalls.length > 0 ? (
        <Section title={t("shortfalls")}>
          <ShortfallList spells={shortfalls} editionId={editionId} />
        </Section>
      ) : null}
      {disputes.length > 0 ? (
        <Section title={t("disputes")}>
          <DisputeList disputes={disputes} hrefOf={disputeHref} />
        </Section>
      ) : null}
      <TierAsOf path={path} asked={asked} result={result} />
    </>
  );
}
