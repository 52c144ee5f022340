import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkTabs } from "@/components/ui/link-tabs";
import { listQueue } from "@/db/queries/review/queue";
import { reviewKinds } from "@/lib/review/kind";
import { queueQuery, readQueueQuery } from "@/lib/review/queue";
import { requirePageActor } from "@/lib/server/session";
import { QueueList } from "./queue-list";
import { QueueSearch } from "./queue-search";
import { SetUpLeft } from "./set-up-left";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("review"))("title") });

export default async function QueuePage({ searchParams }: Props) {
  const { actor, session } = await requirePageActor("staff");
  const filter = readQueueQuery(await searchParams);
  const [queue, t] = await Promise.all([listQueue(actor, filter), getTranslations("review")]);
  const { kind, search } = filter;
  const total = reviewKinds.reduce((sum, one) => sum + queue.counts[one], 0);
  const tabs = [undefined, ...reviewKinds].map((one) => ({
    href: `/review${queueQuery({ kind: one, search })}`,
    label: t(one ? `kinds.${one}` : "all"),
    count: one ? queue.counts[one] : total,
    isCurrent: one === kind,
  }));
  return (
    <>
      {session.programme.isDemo ? null : <SetUpLeft actor={actor} />}
      <PageHeader title={t("title")} lead={t("lead", { count: total })} aside={<QueueSearch filter={filter} />} />
      <LinkTabs label={t("filter")} items={tabs} />
      <QueueList queue={queue} filter={{ kind, search }} isFirst={!filter.after} now={actor.at} />
    </>
  );
}
