import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Check, MessageSquare, MessageSquareReply, Undo2, X } from "@/components/ui/icons";
import { formatInstant } from "@/lib/i18n/clock";
import type { ThreadEntry } from "@/lib/review/declaration";
import { fieldLabel } from "@/lib/review/field-label";
import type { ReviewedKind } from "@/lib/review/kind";
import { reviewTable } from "@/lib/review/kinds";

const marks = {
  accepted: Check,
  rejected: X,
  "more-asked": MessageSquareReply,
  commented: MessageSquare,
  undone: Undo2,
} as const;

type EntryProps = { kind: ReviewedKind; entry: ThreadEntry };

function Entry({ kind, entry }: EntryProps) {
  const t = useTranslations("review");
  const label = useTranslations();
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { noun } = reviewTable[kind];
  const by = entry.by ?? t(entry.isCustomer ? "thread.customer" : "thread.portal");
  const Mark = marks[entry.decision];
  const reasons: readonly string[] = reviewTable[kind].reasons;
  const known: readonly string[] = reviewTable[kind].askable;
  const fields = entry.fields.filter((field) => known.includes(field)).map((field) => label(fieldLabel(kind, field)));
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-3 first:border-0">
      <Mark aria-hidden className="mt-1 size-4 text-soft" />
      <div className="grid gap-1">
        <p>
          <span className="font-semibold">
            {entry.decision === "accepted" || entry.decision === "rejected"
              ? t(`${noun}.thread.${entry.decision}`, { by })
              : t(`thread.${entry.decision}`, { by })}
          </span>{" "}
          <time dateTime={entry.at.toISOString()} className="text-sm text-soft">
            {formatInstant(entry.at, locale, timeZone)}
          </time>
        </p>
        {entry.reasonCode && reasons.includes(entry.reasonCode) ? (
          <p>{t(`reasons.${kind}.${entry.reasonCode}` as "reasons.credential.other")}</p>
        ) : null}
        {fields.length > 0 ? <p>{t("thread.asked", { fields: fields.join(", ") })}</p> : null}
        {entry.note ? <p className="whitespace-pre-line">{entry.note}</p> : null}
      </div>
    </li>
  );
}

type Props = {
  kind: ReviewedKind;
  thread: readonly ThreadEntry[];
  /** The form for an answer, for readers who may answer. */
  children?: ReactNode;
};

/** Messages and decisions about a declaration, oldest first; partner and staff see the same conversation. */
export function ReviewThread({ kind, thread, children }: Props) {
  const t = useTranslations("review");
  return (
    <section aria-labelledby="review-thread" className="grid gap-2">
      <h2 id="review-thread" className="text-xl">
        {t("thread.title")}
      </h2>
      {thread.length === 0 ? (
        <p className="text-soft">{t(`${reviewTable[kind].noun}.thread.empty`)}</p>
      ) : (
        <ol>
          {thread.map((entry) => (
            <Entry key={entry.id} kind={kind} entry={entry} />
          ))}
        </ol>
      )}
      {children}
    </section>
  );
}
