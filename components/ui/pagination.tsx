import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ArrowLeft, ArrowRight } from "@/components/ui/icons";

type Props = {
  previous?: string | undefined;
  next?: string | undefined;
  first?: string | undefined;
  /** The oldest come first, so that what comes before is not newer. */
  isOldestFirst?: boolean;
};

/** Links of a keyset-paged list: next, previous and first page, without page numbers. */
export function Pagination({ previous, next, first, isOldestFirst = false }: Props) {
  const t = useTranslations("ui.pages");
  if (!previous && !next && !first) return null;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-3 pt-4">
      {first ? (
        <ButtonLink href={first} variant="quiet">
          {t("first")}
        </ButtonLink>
      ) : null}
      {previous ? (
        <ButtonLink href={previous} icon={<ArrowLeft aria-hidden className="size-4" />}>
          {t(isOldestFirst ? "before" : "previous")}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={next}>
          {t("next")}
          <ArrowRight aria-hidden className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
