import { readXlsx } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import type { Cell } from "@/lib/file/sheet/cell";
import type { SheetForm } from "@/lib/file/sheet/sheet";
import { workbookFault } from "@/lib/file/workbook";
import { csvLines } from "./csv";
import { sendSheet } from "./sheet";

const rows = Array.from({ length: 200 }, (_, place) => [`=${place}`, place, { day: "2020-01-31" }]);

const send = (kind: SheetForm["kind"], sent: readonly (readonly Cell[])[] = rows, ended = vi.fn()) => {
  async function* some() {
    try {
      for (const row of sent) yield [row];
    } finally {
      ended();
    }
  }
  const columns = ["Entrée", "Place", "Jour"];
  return sendSheet({
    form: { kind, locale: "fr" },
    name: "Impact: a/b [2020] and a very long name",
    columns,
    rows: some(),
  });
};

const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());

describe("a workbook", () => {
  it("is one for our own check of uploads, and runs nothing", async () => {
    const answer = send("xlsx");
    expect(answer.headers.get("content-disposition")).toContain('.xlsx"');
    const bytes = await bytesOf(answer);
    expect(await workbookFault(bytes)).toBe("workbook");
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets[0]?.rows).toHaveLength(rows.length + 1);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("holds texts as texts, numbers as numbers and days as days, under a name that Excel takes", async () => {
    const bytes = await bytesOf(send("xlsx", [["=1+1", 1234.5, { day: "2020-02-29" }, "", "0012", " a\nb "]]));
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.name).toBe("Impact  a b  2020  and a very l");
    expect(sheets[0]?.rows[1]).toEqual(["=1+1", 1234.5, new Date("2020-02-29T00:00:00Z"), null, "0012", " a\nb "]);
  });

  it("holds what XML cannot as nothing, and markup as text", async () => {
    const bytes = await bytesOf(send("xlsx", [['a\u0000\uD800b <&"> 🙂 _x0041_', "x".repeat(40_000)]]));
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[1]?.[0]).toBe('ab <&"> 🙂 _x0041_');
    expect(String(sheets[0]?.rows[1]?.[1])).toHaveLength(32_767);
  });
});

describe("a CSV", () => {
  it("begins with the mark of UTF-8 and has one line a row", async () => {
    const answer = send("csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = await bytesOf(answer);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect([lines.length, lines[0], lines[2]]).toEqual([
      ...[rows.length + 2, '"Entrée";"Place";"Jour"', '"\'=1";1;2020-01-31'],
    ]);
  });

  it("is split by what spreadsheets of its language split by, with their decimal mark", () => {
    const cells = [["Café; “Or”", 1234.5, { day: "2020-02-29" }, -3, "", 'a"b\nc']];
    expect(csvLines(cells, "fr")).toBe('"Café; “Or”";1234,5;2020-02-29;-3;"";"a""b\nc"\r\n');
    expect(csvLines(cells, "en")).toBe('"Café; “Or”",1234.5,2020-02-29,-3,"","a""b\nc"\r\n');
  });

  it("lets no text run, and leaves negative numbers numbers", () => {
    const cells = ["=1+1", "+33", "-1", "@A1", "＝1", "'=1", -1];
    expect(csvLines([cells], "fr")).toBe(`"'=1+1";"'+33";"'-1";"'@A1";"'＝1";"''=1";-1\r\n`);
  });
});

it.each(["csv", "xlsx"] as const)("ends what it reads where nobody takes the rest of a %s", async (kind) => {
  const ended = vi.fn();
  const many = Array.from({ length: 200_000 }, (_, place) => [`row ${place}`, place]);
  const reader = send(kind, many, ended).body?.getReader();
  for (let taken = 0; taken < 3; taken += 1) await reader?.read();
  expect(ended).not.toHaveBeenCalled();
  await reader?.cancel();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
});
