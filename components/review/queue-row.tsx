import { Paperclip } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import type { QueueItem } from "@/lib/review/queue";
import { ClaimPhrase } from "./claim-phrase";
import { KindMark } from "./kind-mark";

type Props = { item: QueueItem; href: string; now: Date };

/** One line of the queue: who claims what, and since when it waits. The whole line opens it. */
export function QueueRow({ item, href, now }: Props) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const { kind, claim, partnerName, hasProof, submittedAt } = item;
  return (
    <li className="border-b border-rule">
      <Link
        href={href}
        data-queue-row
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2.5 text-ink no-underline hover:bg-wash focus-visible:bg-accent-wash md:grid-cols-[12rem_minmax(0,3fr)_minmax(0,2fr)_1.5rem_9rem] md:py-1.5"
      >
        <span className="text-sm text-soft max-md:order-3">
          <KindMark kind={kind} />
        </span>
        <span className="truncate font-semibold max-md:order-1">
          <ClaimPhrase claim={claim} />
        </span>
        <span className="truncate max-md:order-2 max-md:col-span-2">{kind === "application" ? "" : partnerName}</span>
        <span className="max-md:hidden">
          {hasProof ? <Paperclip role="img" aria-label={t("with-proof")} className="inline size-4 text-soft" /> : null}
        </span>
        <time
          dateTime={submittedAt.toISOString()}
          className="whitespace-nowrap text-right text-sm text-soft max-md:order-4"
        >
          {format.relativeTime(submittedAt, now)}
        </time>
      </Link>
    </li>
  );
}
