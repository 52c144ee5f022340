import { useTranslations } from "next-intl";

/** Says how many companies are counted as they were until their summaries are made anew; nothing where none is. */
export function OutdatedNote({ count }: { count: number }) {
  const t = useTranslations("overview");
  return count > 0 ? <p className="mb-8 text-soft">{t("outdated", { count })}</p> : null;
}
