import { describe, expect, it } from "vitest";
import { sheetLines } from "./sheet";
import { sheetRow, workbookParts } from "./workbook-xml";

const rows = [["Café; “Or”", 1234.5, { day: "2020-02-29" }, -3]];

describe("a CSV", () => {
  it("is split by what spreadsheets of its language split by, with their decimal mark", () => {
    expect(sheetLines(rows, { kind: "csv", locale: "fr" })).toBe('"Café; “Or”";1234,5;2020-02-29;-3\r\n');
    expect(sheetLines(rows, { kind: "csv", locale: "en" })).toBe('"Café; “Or”",1234.5,2020-02-29,-3\r\n');
  });

  it("lets no text run, and leaves negative numbers numbers", () => {
    const cells = ["=1+1", "+33", "-1", "@A1", "＝1", -1];
    expect(sheetLines([cells], { kind: "csv", locale: "fr" })).toBe(`"'=1+1";"'+33";"'-1";"'@A1";"'＝1";-1\r\n`);
  });
});

describe("a workbook", () => {
  it("holds texts as texts, numbers as numbers and days as days", () => {
    expect(sheetRow(["=1+1", 1234.5, { day: "2020-02-29" }, ""])).toBe(
      '<row><c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c><v>1234.5</v></c><c s="1"><v>43890</v></c><c/></row>',
    );
  });

  it("writes what XML cannot hold as nothing, and markup as text", () => {
    expect(sheetRow(['a\u0000\uD800b <&"> 🙂'])).toContain(">ab &lt;&amp;&quot;&gt; 🙂</t>");
    expect(
      sheetRow(["x".repeat(40_000)])
        .match(/x+/g)
        ?.some((run) => run.length === 32_767),
    ).toBe(true);
  });

  it("has a sheet whose name Excel takes", () => {
    expect(workbookParts("Impact: a/b [2020] and a very long name indeed")["xl/workbook.xml"]).toContain(
      '<sheet name="Impact  a b  2020  and a very l"',
    );
  });
});
