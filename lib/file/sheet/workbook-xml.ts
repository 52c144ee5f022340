import type { Cell } from "./cell";

/** The parts of a workbook with one sheet (ECMA-376, part 1), whose rows are written one by one. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What XML 1.0 cannot hold, half a pair of surrogates included. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** A cell holds so many characters. */
const longest = 32_767;

const escaped = (text: string): string =>
  text
    .slice(0, longest)
    .replace(unwritable, "")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

const dayMs = 86_400_000;
/** Days since 30 December 1899, which is right from 1 March 1900 on. */
const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs;
const dayStyle = 1;

/** A text is never a formula here, whatever it begins with: it is written as the text it is. */
const cellXml = (cell: Cell): string => {
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return cell === "" ? "<c/>" : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c s="${dayStyle}"><v>${serialOf(cell.day)}</v></c>`;
};

export const sheetRow = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join("")}</row>`;
export const sheetStart = `${head}<worksheet xmlns="${main}"><sheetData>`;
export const sheetEnd = "</sheetData></worksheet>";
export const sheetPath = "xl/worksheets/sheet1.xml";

const override = (part: string, of: string): string => `<Override PartName="${part}" ContentType="${type}.${of}+xml"/>`;
const relation = (id: string, of: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${of}" Target="${target}"/>`;

/** The other parts, by path. `name` is the sheet's own: at most 31 characters, none of []:*?/\ */
export const workbookParts = (name: string): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("/xl/workbook.xml", "sheet.main")}${override(`/${sheetPath}`, "worksheet")}${override("/xl/styles.xml", "styles")}</Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}</Relationships>`,
  // Number format 14 is the short date of the reader's own region.
  "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});
