import { useLocale, useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import { pathWith } from "@/lib/form/query";
import type { ImportKind } from "@/lib/import/kind";
import { type Counts, type ImportState, isDraft, type RowWill } from "@/lib/import/staged/state";
import { FaultyRows } from "./faulty-rows";
import { ImportRows, type ShownRow } from "./import-rows";
import { WillTabs } from "./will-tabs";

type Props = {
  import: {
    id: string;
    kind: ImportKind;
    state: ImportState;
    counts: Counts;
    match: Readonly<Record<string, number | null>> | null;
  };
  /** The address of the import. */
  path: string;
  list: { rows: readonly ShownRow[]; next: number | null };
  filter: { will: RowWill | undefined; after: number | undefined };
};

/** The rows of an import, with what happens or happened to each. */
export function ImportBody({ import: one, path, list, filter }: Props) {
  const t = useTranslations("import");
  const locale = useLocale();
  const { id, kind, state, counts, match } = one;
  if (Object.keys(counts).length === 0 || !match) return null;
  const filtered = { rows: filter.will };
  return (
    <section aria-label={t("preview.rows")} className="pb-10">
      <FaultyRows id={id} count={counts.fault ?? 0} locale={locale} />
      <WillTabs path={path} counts={counts} current={filter.will} />
      <ImportRows
        rows={list.rows}
        kind={kind}
        match={match}
        lineHref={isDraft(state) ? (line) => `${path}/lines/${line}` : null}
      />
      <Pagination
        next={list.next ? pathWith(path, { ...filtered, after: String(list.next) }) : undefined}
        first={filter.after ? pathWith(path, filtered) : undefined}
      />
    </section>
  );
}
