import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type State, StateLabel } from "@/components/ui/state-label";
import { Table } from "@/components/ui/table";
import type { ImportKind } from "@/lib/import/kind";
import type { ImportState } from "@/lib/import/staged/state";

export type ListedImport = {
  id: string;
  kind: ImportKind;
  fileName: string;
  madeAt: Date;
  by: string | null;
  state: ImportState;
};

const marks: Readonly<Record<ImportState, State>> = {
  matching: "missing",
  ready: "missing",
  entering: "waiting",
  entered: "met",
  undone: "missing",
  failed: "risk",
  dropped: "missing",
};

/** Every import, so that one that was left is found again. `base`: the address of the list. */
export function ImportList({ imports, base }: { imports: readonly ListedImport[]; base: string }) {
  const t = useTranslations("import");
  return (
    <Table
      caption={t("list.caption")}
      isCaptionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "file",
          header: t("list.file"),
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <Link href={`${base}/${id}`} translate="no" className={`${linkLook} wrap-anywhere`}>
              {fileName}
            </Link>
          ),
        },
        { id: "kind", header: t("list.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        { id: "by", header: t("list.by"), cell: ({ by }) => <span translate="no">{by ?? ""}</span> },
        { id: "at", header: t("list.at"), cell: ({ madeAt }) => <FormattedInstant at={madeAt} /> },
        {
          id: "state",
          header: t("list.state"),
          cell: ({ state }) => <StateLabel state={marks[state]} label={t(`states.${state}`)} />,
        },
      ]}
    />
  );
}
