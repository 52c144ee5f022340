import type { Day } from "@/lib/date/day";

/**
 * A sheet as a flat OpenDocument, from which LibreOffice writes what people have: with cells that are merged, formulas with what
 * they come to, days and plain numbers.
 */
export type FlatCell =
  | string
  | number
  | { day: Day }
  | { formula: string; text: string }
  | { formula: string; number: number }
  | { text: string; across?: number; down?: number }
  /** Covered by a cell that is merged over it. */
  | null;

export type FlatSheet = { name: string; rows: readonly (readonly FlatCell[])[] };

/** The region says how days are shown, which is how a CSV has them. */
const dayStyle =
  '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>';

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const paragraph = (text: string): string => (text === "" ? "" : `<text:p>${escaped(text)}</text:p>`);

const string = (text: string, more = ""): string =>
  text === ""
    ? `<table:table-cell${more}/>`
    : `<table:table-cell office:value-type="string"${more}>${paragraph(text)}</table:table-cell>`;

const cellXml = (cell: FlatCell): string => {
  if (cell === null) return "<table:covered-table-cell/>";
  if (typeof cell === "string") return string(cell);
  if (typeof cell === "number") return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if ("day" in cell)
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"/>`;
  if ("formula" in cell) {
    const formula = ` table:formula="of:${escaped(cell.formula)}"`;
    return "number" in cell
      ? `<table:table-cell${formula} office:value-type="float" office:value="${cell.number}"/>`
      : `<table:table-cell${formula} office:value-type="string" office:string-value="${escaped(cell.text)}">${paragraph(cell.text)}</table:table-cell>`;
  }
  const { across = 1, down = 1, text } = cell;
  return string(text, ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"`);
};

const sheetXml = ({ name, rows }: FlatSheet): string =>
  `<table:table table:name="${escaped(name)}">${rows
    .map((cells) => `<table:table-row>${cells.map(cellXml).join("") || "<table:table-cell/>"}</table:table-row>`)
    .join("\n")}</table:table>`;

const spaces = ["office", "table", "text", "style"]
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(" ");

/** The document. `countedFrom`: the day that its numbers count from, where it is not the usual one. */
export const flatOds = (
  sheets: readonly FlatSheet[],
  { countedFrom, region = "en-GB" }: { countedFrom?: Day; region?: string } = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="shown" number:language="${region.slice(0, 2)}" number:country="${region.slice(3)}">${dayStyle}</number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="shown"/></office:automatic-styles>
<office:body><office:spreadsheet>${countedFrom ? `<table:calculation-settings><table:null-date table:date-value="${countedFrom}"/></table:calculation-settings>` : ""}
${sheets.map(sheetXml).join("\n")}
</office:spreadsheet></office:body></office:document>
`;
