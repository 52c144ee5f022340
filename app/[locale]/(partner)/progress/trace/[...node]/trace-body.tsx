import { useTranslations } from "next-intl";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import type { DisputesView as Found } from "@/db/queries/review/dispute";
import type { NodeProof } from "@/db/queries/tier/node";
import { formatDay } from "@/lib/date/day";
import { recordsFrom, tracePath } from "@/lib/evaluate/trace/path";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { TraceDisputes } from "./trace-disputes";

type Props = { proof: NodeProof; found: Found; locale: Locale };

/** A figure with everything it is made of, and its disputes. */
export function TraceBody({ proof, found, locale }: Props) {
  const t = useTranslations("progress");
  const say = useTraceSentence();
  const { node, edition, names, verifiedBy, badges, concealed, leftOut, page, on, asOf } = proof;
  const words = { edition, locale, names, verifiedBy, badges };
  const title = say(titleOf(node, words));
  const lead = t("trace-lead", { day: formatDay(on, locale), edition: localName(edition.name, locale) });
  return (
    <>
      <LivePage after={asOf.seq} />
      <PageHeader title={title} lead={lead} breadcrumbs={[{ label: t("back"), href: "/progress" }, { label: title }]} />
      <TraceTree
        {...{ node, words, concealed, leftOut }}
        nodeHref={tracePath}
        paged={{ page, hrefOf: (from) => recordsFrom(tracePath(node), from) }}
      />
      <TraceDisputes found={found} node={node} words={words} isConcealed={concealed.includes(node.id)} />
    </>
  );
}
