import { Search, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { type QueueFilter, queueQuery } from "@/lib/review/queue";

/** A plain GET form: the search is part of the address. */
export function QueueSearch({ filter: { kind, search } }: { filter: QueueFilter }) {
  const t = useTranslations("queue");
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every reader
    <form
      role="search"
      action={`/${locale}/review`}
      className="flex max-w-full flex-wrap items-center gap-2 max-sm:w-full"
    >
      {kind ? <input type="hidden" name="kind" value={kind} /> : null}
      <input
        type="search"
        name="search"
        key={search}
        defaultValue={search}
        maxLength={100}
        aria-label={t("search")}
        placeholder={t("search")}
        data-queue-search
        className="min-h-10 w-64 min-w-0 flex-1 rounded-md border border-edge bg-paper px-3 touch:min-h-11"
      />
      <button type="submit" aria-label={t("search-go")} className={`${buttonLook()} min-h-10`}>
        <Search aria-hidden className="size-4" />
      </button>
      {search ? (
        <ButtonLink href={`/review${queueQuery({ kind })}`} variant="quiet" aria-label={t("search-clear")}>
          <X aria-hidden className="size-4" />
        </ButtonLink>
      ) : null}
    </form>
  );
}
