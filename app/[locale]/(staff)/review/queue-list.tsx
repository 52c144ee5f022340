import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { ExportLinks } from "@/components/list/export-links";
import { QueueHeads, QueueRow } from "@/components/review/queue-row";
import { ButtonLink } from "@/components/ui/button-link";
import { Pagination } from "@/components/ui/pagination";
import type { Queue } from "@/db/queries/review/queue";
import { type QueueFilter, queuePlacePath, queueQuery } from "@/lib/review/queue";
import { QueueKeys } from "./queue-keys";

type Props = { queue: Queue; filter: QueueFilter; isFirst: boolean; now: Date };

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations("review.empty");
  const reset = isFiltered ? { action: <ButtonLink href="/review">{t("reset")}</ButtonLink> } : {};
  return <EmptyState title={isFiltered ? t("filtered") : t("title")} body={isFiltered ? "" : t("body")} {...reset} />;
}

export function QueueList({ queue, filter, isFirst, now }: Props) {
  const t = useTranslations("review");
  const page = {
    ...(queue.next ? { next: `/review${queueQuery({ ...filter, after: queue.next })}` } : {}),
    ...(isFirst ? {} : { first: `/review${queueQuery(filter)}` }),
  };
  return (
    <>
      {queue.items.length === 0 ? (
        <Nothing isFiltered={Boolean(filter.kind || filter.search || !isFirst)} />
      ) : (
        <>
          <QueueHeads />
          <ol aria-label={t("list")}>
            {queue.items.map((item) => (
              <QueueRow key={item.id} item={item} href={queuePlacePath(item, filter)} now={now} />
            ))}
          </ol>
        </>
      )}
      <Pagination {...page} />
      {queue.items.length > 0 ? <ExportLinks list="review" {...filter} /> : null}
      {filter.kind === "dispute" ? <ExportLinks list="disputes" /> : null}
      <QueueKeys />
    </>
  );
}
