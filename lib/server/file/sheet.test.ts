import { unzipSync } from "fflate";
import { expect, it, vi } from "vitest";
import { type SheetForm, sheetLines } from "@/lib/file/sheet/sheet";
import { workbookFault } from "@/lib/file/workbook";
import { sendSheet } from "./sheet";

const rows = Array.from({ length: 200 }, (_, place) => [`=${place}`, place, { day: "2020-01-31" }]);

const send = (kind: SheetForm["kind"], ended = vi.fn()) => {
  const form = { kind, locale: "fr" } as const;
  async function* lines() {
    try {
      for (const row of rows) yield sheetLines([row], form);
    } finally {
      ended();
    }
  }
  return sendSheet({ form, name: "impact", lines: lines() });
};

it("sends a workbook that our own check of uploads takes for one, with each row that was given", async () => {
  const answer = send("xlsx");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="impact.xlsx"');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(await workbookFault(bytes)).toBe("workbook");
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  expect(sheet.match(/<row>/g)).toHaveLength(rows.length);
  expect(sheet).not.toContain("<f>");
  expect(sheet.endsWith("</row></sheetData></worksheet>")).toBe(true);
});

it("sends a CSV that begins with the mark of UTF-8, as one line a row", async () => {
  const answer = send("csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split("\r\n");
  expect([lines.length, lines[1]]).toEqual([rows.length + 1, '"\'=1";1;2020-01-31']);
});

it.each(["csv", "xlsx"] as const)("ends what it reads where nobody takes the rest of a %s", async (kind) => {
  const ended = vi.fn();
  const reader = send(kind, ended).body?.getReader();
  for (let taken = 0; taken < 8; taken += 1) await reader?.read();
  await reader?.cancel();
  expect(ended).toHaveBeenCalledTimes(1);
});
