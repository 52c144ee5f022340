import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { pathWith } from "@/lib/form/query";
import { type Counts, type RowWill, rowWills } from "@/lib/import/staged/state";

type Props = { path: string; counts: Counts; current: RowWill | undefined };

/** How many rows there are of each, each a filter of the list. */
export function WillTabs({ path, counts, current }: Props) {
  const t = useTranslations("import");
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const wills = rowWills.filter((will) => (counts[will] ?? 0) > 0 || will === current);
  return (
    <LinkTabs
      label={t("preview.filter")}
      items={[
        { href: path, label: t("preview.all"), count: all, isCurrent: current === undefined },
        ...wills.map((will) => ({
          href: pathWith(path, { rows: will }),
          label: t(`wills.${will}`),
          count: counts[will] ?? 0,
          isCurrent: current === will,
        })),
      ]}
    />
  );
}
