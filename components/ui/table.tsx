import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  isRowHeader?: boolean;
  isHiddenOnPhone?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  isCaptionHidden?: boolean;
};

const alignOf = (column: { align?: "end" }): string => (column.align === "end" ? "sm:text-right" : "text-left");

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Tag = column.isRowHeader ? "th" : "td";
  const phone = column.isHiddenOnPhone ? "max-sm:hidden" : "max-sm:flex max-sm:justify-between max-sm:gap-4";
  return (
    <Tag
      role={column.isRowHeader ? "rowheader" : "cell"}
      scope={column.isRowHeader ? "row" : undefined}
      className={`px-3 py-2 align-baseline font-normal first:pl-0 last:pr-0 max-sm:px-0 max-sm:py-0.5 ${alignOf(column)} ${phone} ${column.isRowHeader ? "text-left font-semibold!" : ""}`}
    >
      {column.isRowHeader ? null : (
        <span aria-hidden className="shrink-0 text-soft text-sm sm:hidden print:hidden">
          {column.header}
        </span>
      )}
      <span className="max-sm:text-right">{column.cell(row)}</span>
    </Tag>
  );
}

/**
 * Dense rows under thin rules; on a phone each row reads as a short list. Roles are set explicitly because the display
 * changes there.
 */
export function Table<Row>({ caption, columns, rows, rowKey, empty, isCaptionHidden = false }: Props<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the display of a phone takes the table's own role away
    <table role="table" className="w-full border-collapse max-sm:block">
      <caption className={isCaptionHidden ? "sr-only" : "pb-2 text-left text-soft text-sm max-sm:block"}>
        {caption}
      </caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={`border-edge border-b px-3 pb-1.5 align-bottom font-medium text-sm text-soft first:pl-0 last:pr-0 ${alignOf(column)}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-rule border-b max-sm:block max-sm:py-3 sm:hover:bg-wash">
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
