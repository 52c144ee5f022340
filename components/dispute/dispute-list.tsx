import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import { disputeTitle } from "@/lib/dispute/title";

export type DisputeLine = {
  id: string;
  editionId: string;
  nodeId: string;
  note: string;
  openedBy: string;
  openedAt: Date;
  how: "upheld" | "not-upheld" | "withdrawn" | null;
  answer: string | null;
  endedBy: string | null;
  endedAt: Date | null;
};

const looks = { open: "waiting", upheld: "met", "not-upheld": "missing", withdrawn: "missing" } as const;

type LineProps = { dispute: DisputeLine; href: string | undefined; children: ReactNode };

function Line({ dispute, href, children }: LineProps) {
  const t = useTranslations("dispute");
  const locale = useLocale();
  const { how, note, answer, openedBy, openedAt, endedBy, endedAt } = dispute;
  const title = t("one", { title: disputeTitle(dispute.editionId, dispute.nodeId, locale) });
  return (
    <li className="grid gap-1 border-rule border-t py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {href ? (
          <Link href={href} className="font-semibold underline decoration-rule underline-offset-4">
            {title}
          </Link>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        <StateLabel state={looks[how ?? "open"]} label={t(`states.${how ?? "open"}`)} />
      </div>
      <p className="measure whitespace-pre-line">{note}</p>
      <p className="text-soft text-sm">
        {openedBy}, <FormattedInstant at={openedAt} />
      </p>
      {answer && endedAt ? (
        <div className="mt-1 ml-1.5 grid gap-1 border-rule border-l pl-4">
          <p className="measure whitespace-pre-line">{answer}</p>
          <p className="text-soft text-sm">
            {endedBy}, <FormattedInstant at={endedAt} />
          </p>
        </div>
      ) : null}
      {children}
    </li>
  );
}

type Props = {
  disputes: readonly DisputeLine[];
  hrefOf?: (dispute: DisputeLine) => string;
  /** Actions on one dispute, shown below it. */
  acts?: (dispute: DisputeLine) => ReactNode;
};

/** Disputes with their notes, outcomes and answers. */
export function DisputeList({ disputes, hrefOf, acts }: Props) {
  return (
    <ul className="border-rule border-b">
      {disputes.map((dispute) => (
        <Line key={dispute.id} dispute={dispute} href={hrefOf?.(dispute)}>
          {acts?.(dispute)}
        </Line>
      ))}
    </ul>
  );
}
