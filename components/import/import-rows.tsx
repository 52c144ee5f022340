import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type State, StateLabel } from "@/components/ui/state-label";
import { type Column, Table } from "@/components/ui/table";
import type { FieldCode } from "@/lib/form/fault";
import type { ReadCell } from "@/lib/import/cell";
import type { ImportFieldName } from "@/lib/import/field";
import type { ImportKind } from "@/lib/import/kind";
import { columnLabel } from "@/lib/import/label";
import { namedLimits } from "@/lib/import/limits";
import { typedText } from "@/lib/import/staged/read";
import type { RowWill } from "@/lib/import/staged/state";

export type ShownRow = {
  line: number;
  cells: ReadCell[];
  mended: Record<string, string> | null;
  faults: Record<string, FieldCode>;
  will: RowWill | null;
};

type Props = {
  rows: readonly ShownRow[];
  kind: ImportKind;
  match: Readonly<Record<string, number | null>>;
  /** The address of a line, where it can be mended. */
  lineHref: ((line: number) => string) | null;
};

/** What tells a row from others; the other fields are on its own page. */
const shownFields: Readonly<Record<ImportKind, readonly ImportFieldName[]>> = {
  people: ["name", "givenName", "familyName", "email", "employedFrom"],
  credentials: ["name", "givenName", "familyName", "type", "track", "candidateId", "earnedOn"],
  activity: ["kind", "occurredOn", "amount", "points", "customer", "reference"],
  companies: ["companyName", "siren", "country", "contactEmail"],
};

const marks: Readonly<Record<RowWill, State>> = {
  new: "met",
  change: "waiting",
  same: "missing",
  fault: "risk",
  "left-out": "missing",
};

/** The text of a cell, with what is wrong with it. */
function RowCell({ text, fault }: { text: string; fault: FieldCode | undefined }) {
  const sentence = useTranslations("form.errors");
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return (
    <>
      <span translate="no" className="wrap-anywhere">
        {shown}
      </span>
      {fault ? <span className="block text-danger text-sm">{sentence(fault, namedLimits)}</span> : null}
    </>
  );
}

/** What happens to a row, and what is wrong with fields that have no column of their own here. */
function Will({ row, shown }: { row: ShownRow; shown: readonly string[] }) {
  const t = useTranslations("import");
  const sentence = useTranslations("form.errors");
  const locale = useLocale();
  const others = Object.entries(row.faults).filter(([field]) => !shown.includes(field));
  return (
    <>
      {row.will ? <StateLabel state={marks[row.will]} label={t(`wills.${row.will}`)} /> : null}
      {others.map(([field, code]) => (
        <span key={field} className="block text-danger text-sm">
          {t("preview.field-fault", {
            field: columnLabel(field as ImportFieldName, locale),
            fault: sentence(code, namedLimits),
          })}
        </span>
      ))}
    </>
  );
}

/** The number of a line; on a phone, where no header stands above it, with the word before it. */
function LineOf({ line }: { line: number }) {
  const t = useTranslations("import.preview");
  return (
    <>
      <span aria-hidden className="sm:hidden print:hidden">{`${t("line")} `}</span>
      {line}
    </>
  );
}

/** Rows of a sheet, with what happens to each. */
export function ImportRows({ rows, kind, match, lineHref }: Props) {
  const t = useTranslations("import.preview");
  const locale = useLocale();
  const shown = shownFields[kind].filter((field) => typeof match[field] === "number");
  const line: Column<ShownRow> = {
    id: "line",
    header: t("line"),
    isRowHeader: true,
    cell: (row) =>
      lineHref ? (
        <Link href={lineHref(row.line)} className={linkLook} aria-label={t("mend", { line: row.line })}>
          <LineOf line={row.line} />
        </Link>
      ) : (
        <LineOf line={row.line} />
      ),
  };
  const fields = shown.map((field): Column<ShownRow> => {
    const cell = (row: ShownRow) => <RowCell text={typedText(row, match, field)} fault={row.faults[field]} />;
    return { id: field, header: columnLabel(field, locale), cell };
  });
  const what: Column<ShownRow> = { id: "what", header: t("what"), cell: (row) => <Will row={row} shown={shown} /> };
  return (
    <Table
      caption={t("rows")}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => String(row.line)}
      columns={[line, ...fields, what]}
      empty={<p className="py-6">{t("none")}</p>}
    />
  );
}
