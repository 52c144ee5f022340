import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { TraceTree } from "@/components/programme/trace-tree";
import { getProgress } from "@/db/queries/progress";
import { formatDay } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { nodeOf } from "@/lib/programme/selectors";
import { titleOf } from "@/lib/programme/sentence";
import { requireActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("standing"))("trace") });

type Props = { params: Promise<{ locale: Locale; node: string[] }> };

/** One node of the proof under its own address: what counts, what does not, and why. */
export default async function TracePage({ params }: Props) {
  const { locale, node: path } = await params;
  const { actor } = await requireActor("partner");
  const [progress, t, words] = await Promise.all([
    getProgress(actor, actor.partnerId ?? ""),
    getTranslations("standing"),
    getTranslations("trace"),
  ]);
  const { edition, evaluation, names, concealed, on, asOf } = progress;
  const node = nodeOf(evaluation.trace, path.map(decodeURIComponent).join("/"));
  if (!node) notFound();
  const { key, params: values } = titleOf(node, { edition, locale });
  const title = words(key, values);
  const lead = t("trace-lead", { day: formatDay(on, locale), edition: edition.name[locale] });
  return (
    <>
      <LivePage after={asOf.seq} />
      <PageHeader title={title} lead={lead} breadcrumbs={[{ label: t("back"), href: "/progress" }, { label: title }]} />
      <TraceTree node={node} words={{ edition, locale, names }} concealed={concealed} />
    </>
  );
}
