import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

type Props = {
  /** The figure's own page, where all of its records are. */
  href: string | undefined;
  count: number;
  /** How many of them are not shown. */
  rest: number;
};

/** Below the first records of a figure: the way to all of them, or how many more there are. */
export function MoreRecords({ href, count, rest }: Props) {
  const t = useTranslations("progress.meter");
  if (!href) return <p className="text-sm text-soft">{t("rest", { count: rest })}</p>;
  return (
    <p className="pt-2 text-sm">
      <Link href={href} className="underline decoration-rule underline-offset-4">
        {t("all", { count })}
      </Link>
    </p>
  );
}
