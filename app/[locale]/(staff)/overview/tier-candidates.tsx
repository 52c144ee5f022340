import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import { localName, nameById } from "@/lib/i18n/names";
import type { Candidates, Overview } from "@/lib/overview/overview";
import type { CandidateKind, CandidateTeam } from "@/lib/overview/summary";
import { partnerQuery } from "@/lib/partner/query";

const look = "inline-flex items-center underline underline-offset-4 decoration-1 touch:min-h-11";

/** The way to all candidates of a kind, where not all are named. */
function AllCandidates({ kind, count, named }: { kind: CandidateKind; count: number; named: number }) {
  const t = useTranslations("overview");
  if (count <= named) return null;
  return (
    <p className="mt-4">
      <Link href={`/partners${partnerQuery({ candidate: kind })}`} className={look}>
        {t("all", { count })}
      </Link>
    </p>
  );
}

/** How far a team is, in the words of what its competency asks for: so many of the first kind, so many of the second. */
export const teamSaid = (edition: Edition, { competency, vcp, vcap }: CandidateTeam) => {
  const asked = edition.competencies.find(({ id }) => id === competency)?.requires;
  const people = asked?.find((rule) => rule.rule === "people");
  const upper = people?.ofWhom[0]?.type ?? "";
  return { have: vcp, need: people?.count ?? 0, type: people?.type ?? "", upper: vcap, upperType: upper };
};

type Props = { edition: Edition; overview: Overview; candidates: Candidates };

/** Companies ready for the highest tier, and companies on their way to it. */
export function TierCandidates({ edition, overview, candidates: { ready, onTheWay } }: Props) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const tier = localName(edition.tiers.at(-1)?.name, locale);
  const nameOf = (id: string): string => nameById(edition.competencies, id, locale);
  const master = kindNamed(edition, "master", locale);
  return (
    <>
      <Section title={t("ready-list", { tier })} lead={t("ready-detail")}>
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          {ready.map(({ partnerId, name }) => (
            <li key={partnerId}>
              <Link href={`/partners/${partnerId}`} className={look}>
                {name}
              </Link>
            </li>
          ))}
          {ready.length === 0 ? <li className="text-soft">{t("nobody")}</li> : null}
        </ul>
        <AllCandidates kind="ready" count={overview.ready} named={ready.length} />
      </Section>
      <Section title={t("way-list")} lead={master ? t("kind-on-the-way", master) : t("on-the-way-detail")}>
        <Table
          caption={t("way-list")}
          isCaptionHidden
          rows={onTheWay}
          rowKey={(row) => row.partnerId}
          empty={t("nobody")}
          columns={[
            {
              id: "company",
              header: t("company"),
              isRowHeader: true,
              cell: (row) => (
                <Link href={`/partners/${row.partnerId}`} className={look}>
                  {row.name}
                </Link>
              ),
            },
            { id: "competency", header: t("competency"), cell: (row) => nameOf(row.competency) },
            { id: "team", header: t("missing"), cell: (row) => t("team", teamSaid(edition, row)) },
          ]}
        />
        <AllCandidates kind="on-the-way" count={overview.onTheWay} named={onTheWay.length} />
      </Section>
    </>
  );
}
