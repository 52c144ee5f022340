import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { ReviewItem } from "@/db/queries/review/item";
import { formatInstant } from "@/lib/i18n/clock";
import { reviewEntry } from "@/lib/review/kind";

const decisionOf = { verified: "accepted", rejected: "rejected", "more-asked": "more-asked" } as const;

/** The state of a decided declaration and who decided it; a second reviewer sees it at once. */
export function ReviewOutcome({ item: { kind, state, thread, may } }: { item: ReviewItem }) {
  const t = useTranslations("review");
  const words = useTranslations("benefit.states");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { noun } = reviewEntry(kind);
  if (state === "draft") return null;
  if (state === "declared") return may.review ? null : <p className="text-soft">{t(`${noun}.may-not`)}</p>;
  const last =
    state in decisionOf
      ? thread.findLast(({ decision }) => Object.values(decisionOf).some((one) => one === decision))
      : undefined;
  const by = last?.by ?? t(last?.isCustomer ? "decider.customer" : "decider.portal");
  const isRequest = noun === "request" && state !== "ended";
  const at = last ? formatInstant(last.at, locale, timeZone) : "";
  return (
    <div role="status" className="grid gap-1 border-l-2 border-edge bg-wash px-4 py-3">
      <DeclarationLabel state={state} {...(isRequest ? { label: words(state) } : {})} />
      {last || !(state in decisionOf) ? (
        <p>
          {state === "more-asked" || state === "ended"
            ? t(`decided.${state}`, { by, at })
            : t(`${noun}.decided.${state}`, { by, at })}
        </p>
      ) : null}
    </div>
  );
}
