import { useFormatter, useTranslations } from "next-intl";
import { Paperclip } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { reviewEntry } from "@/lib/review/kind";
import type { QueueItem } from "@/lib/review/queue";
import { DeclarationPhrase } from "./declaration-phrase";
import { KindMark } from "./kind-mark";

type Props = { item: QueueItem; href: string; now: Date };

const columns =
  "grid items-center gap-x-4 md:grid-cols-[12rem_minmax(0,3fr)_minmax(0,2fr)_1.5rem_9rem] grid-cols-[auto_minmax(0,1fr)_auto]";

/** Column headings, on screens wide enough for columns. */
export function QueueHeads() {
  const t = useTranslations("review");
  return (
    <div aria-hidden className={`${columns} border-rule border-b py-1.5 text-soft text-sm max-md:hidden`}>
      <span>{t("kind")}</span>
      <span>{t("claim")}</span>
      <span className="col-span-2">{t("partner")}</span>
      <span className="text-right">{t("since")}</span>
    </div>
  );
}

/** One line of the queue: who declares what, and how long it has waited. The whole line is a link. */
export function QueueRow({ item, href, now }: Props) {
  const t = useTranslations("review");
  const format = useFormatter();
  const confirmation = useTranslations("confirmation");
  const { kind, claim, partnerName, hasProof, isDenied, submittedAt } = item;
  return (
    <li className="border-rule border-b">
      <Link
        href={href}
        data-queue-row
        className={`${columns} py-2.5 text-ink no-underline hover:bg-wash focus-visible:bg-accent-wash md:py-1.5`}
      >
        <span className="text-soft text-sm max-md:order-2">
          <KindMark kind={kind} isBriefOnPhone />
        </span>
        <span className="font-semibold max-md:order-1 max-md:col-span-3 md:truncate">
          <DeclarationPhrase claim={claim} />
          {isDenied ? <span className="ml-2 font-normal text-danger text-sm">{confirmation("flag")}</span> : null}
        </span>
        <span className="truncate max-md:order-3">{reviewEntry(kind).of === "applicant" ? "" : partnerName}</span>
        <span className="max-md:hidden">
          {hasProof ? <Paperclip role="img" aria-label={t("with-proof")} className="inline size-4 text-soft" /> : null}
        </span>
        <time
          dateTime={submittedAt.toISOString()}
          className="whitespace-nowrap text-right text-soft text-sm max-md:order-4"
        >
          {format.relativeTime(submittedAt, now)}
        </time>
      </Link>
    </li>
  );
}
