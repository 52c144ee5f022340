import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import { csvLines, csvStart } from "@/lib/server/file/csv";
import { workbookOf } from "@/lib/server/file/workbook";
import { readFile } from "@/lib/server/import/read-file";
import { mostRows } from "./limits";

const text = "Prénom;Nom;Certification\r\nZoé;O’Brien;VCP – “DCV”\r\nŒdipe;D’Angelo;10 €\r\n";
const wanted = [
  ["Zoé", "O’Brien", "VCP – “DCV”"],
  ["Œdipe", "D’Angelo", "10 €"],
];

const utf16 = (content: string): Buffer => Buffer.from(content, "utf16le");
const windows = (content: string): Buffer => {
  const other: Record<string, number> = { "’": 0x92, "–": 0x96, "“": 0x93, "”": 0x94, Œ: 0x8c, "€": 0x80 };
  return Buffer.from([...content].map((sign) => other[sign] ?? sign.charCodeAt(0)));
};
const mac = (content: string): Buffer => {
  const other: Record<string, number> = { é: 0x8e, "’": 0xd5, "–": 0xd0, "“": 0xd2, "”": 0xd3, Œ: 0xce, "€": 0xdb };
  return Buffer.from([...content].map((sign) => other[sign] ?? sign.charCodeAt(0)));
};

const rowsOf = async (bytes: Uint8Array) =>
  (await readFile({ bytes, fileName: "a" })).sheets[0]?.rows.map(({ cells }) => cells);

const faultOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    return await readFile({ bytes, fileName: "a.xlsx" });
  } catch (error) {
    return error instanceof Refusal ? error.fields.file : error;
  }
};

describe("a text of cells", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, low byte first", utf16(`\uFEFF${text}`)],
    ["UTF-16, high byte first", utf16(`\uFEFF${text}`).swap16()],
    ["UTF-16 without a mark", utf16(text)],
    ["Windows-1252", windows(text)],
    ["the code page of older Macs", mac(text)],
  ])("is read in %s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(wanted);
  });

  it("is UTF-8 with one spoilt byte rather than a code page", async () => {
    const long = Buffer.concat([
      Buffer.from(`Nom;Ville\n${"Zoé;Orléans\n".repeat(30)}Ana;`),
      Buffer.from([0xe9]),
      Buffer.from("\n"),
    ]);
    expect((await rowsOf(long))?.[0]).toEqual(["Zoé", "Orléans"]);
  });

  it.each([";", ",", "\t", "|"])("is split by %j where that fits", async (mark) => {
    const lines = ["Nom|Montant|Date", 'Ana|"1,5;2|3"|x', "Zoé|2|y"].map((line) =>
      line.replaceAll("|", mark).replace(`2${mark}3`, "2|3"),
    );
    expect(await rowsOf(Buffer.from(lines.join("\n")))).toEqual([
      ["Ana", "1,5;2|3", "x"],
      ["Zoé", "2", "y"],
    ]);
  });

  it("has its decimal commas within its cells", async () => {
    const found = await rowsOf(Buffer.from("Client;Montant\nPort;1,5\nMairie;2,5\nGare;3,5\n"));
    expect(found).toEqual([
      ["Port", "1,5"],
      ["Mairie", "2,5"],
      ["Gare", "3,5"],
    ]);
  });

  it("is split as Excel's own line says, which is no line of the sheet", async () => {
    const { sheets } = await readFile({
      bytes: Buffer.from("sep=;\r\nNom;E-mail\r\nAna;a@x.example\r\n"),
      fileName: "a",
    });
    expect([sheets[0]?.headerLine, sheets[0]?.rows]).toEqual([1, [{ line: 2, cells: ["Ana", "a@x.example"] }]]);
  });

  it("keeps lines within a cell, and a quote that nothing closes", async () => {
    expect(await rowsOf(Buffer.from('Nom;Adresse\nAna;"1 rue X\r\n75001 Paris"\nZoé;y\n'))).toEqual([
      ["Ana", "1 rue X\n75001 Paris"],
      ["Zoé", "y"],
    ]);
    expect(await rowsOf(Buffer.from('Nom;Adresse\nAna;"12 pouces\nZoé;y\n'))).toEqual([
      ["Ana", '"12 pouces'],
      ["Zoé", "y"],
    ]);
  });

  it("is one spelling of what it says", async () => {
    expect(await rowsOf(Buffer.from("Nom;E-mail\nZoe\u0301 ;\u00a0\u200ba@x.example\n"))).toEqual([
      ["Zoé", "a@x.example"],
    ]);
  });
});

describe("a file that is no table", () => {
  it.each([
    ["nothing", new Uint8Array(), "table-empty"],
    ["a sentence", Buffer.from("Bonjour"), "table-empty"],
    ["a PDF", Buffer.from("%PDF-1.7\n\u0000\u0001\u0002"), "table-not-found"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "table-not-found"],
    ["a zip that is cut", Buffer.from("PK\u0003\u0004 and no more"), "table-unreadable"],
    ["an old container", Buffer.concat([Buffer.from("d0cf11e0", "hex"), utf16("Workbook")]), "table-unreadable"],
    [
      "a workbook with a password",
      Buffer.concat([Buffer.from("d0cf11e0", "hex"), utf16("EncryptedPackage")]),
      "table-locked",
    ],
    ["a text of ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "table-too-large"],
    ["too many rows", Buffer.from(`Nom;E-mail\n${"a;b\n".repeat(mostRows + 1)}`), "table-rows-many"],
    ["too many columns", Buffer.from(`${"Nom;".repeat(201)}x\n`), "table-columns-many"],
  ])("is refused with its sentence: %s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  it("is refused before it is unpacked where it would unpack to a hundred times its size", async () => {
    const rows = Array.from({ length: 5_000 }, () => ["a".repeat(2_000)]);
    const bomb = await writeXlsx({ sheets: [{ name: "A", rows }], stringMode: "inline" });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe("table-unreadable");
  });

  it("is refused whatever its bytes are, and never otherwise than by its sentence", async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: "A",
          rows: [
            ["Nom", "E-mail"],
            ["Ana", "a@x.example"],
          ],
        },
      ],
    });
    const spoilt = fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)).map(([place, byte]) => {
      const copy = Uint8Array.from(workbook);
      copy[place] = byte;
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const found = await faultOf(bytes);
        return typeof found === "string"
          ? found.startsWith("table-")
          : typeof found === "object" && found !== null && "sheets" in found;
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** Texts as they are after a door: composed, without what shows nothing around them. */
const cell = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("=1+1", "＝1", "'=1", "-5", "+33", "@a", 'a"b', "a;b", "a\nb", "_x0041_", "0012"),
  )
  .map((one) =>
    one
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")
      .replace(/^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g, ""),
  )
  .filter((one) => one !== "");

const bytesOf = async (
  kind: "csv" | "xlsx",
  rows: string[][],
  locale: (typeof locales)[number],
): Promise<Uint8Array> => {
  if (kind === "csv") return Buffer.from(csvStart + csvLines([["Nom", "E-mail", "Référence"], ...rows], locale));
  async function* some() {
    yield rows;
  }
  return new Uint8Array(await new Response(workbookOf("A", ["Nom", "E-mail", "Référence"], some())).arrayBuffer());
};

it("reads back what the portal writes, cell by cell, as a workbook and as a CSV of each language", async () => {
  const row = fc.tuple(cell, cell, cell).map((cells) => [...cells]);
  const kind = fc.constantFrom("csv" as const, "xlsx" as const);
  await fc.assert(
    fc.asyncProperty(
      kind,
      fc.constantFrom(...locales),
      fc.array(row, { minLength: 3, maxLength: 8 }),
      async (as, locale, rows) => {
        const said = rows.filter(([first = ""]) => !/total|somme|sum|moyenne|average/i.test(first));
        fc.pre(said.length === rows.length);
        expect(await rowsOf(await bytesOf(as, rows, locale))).toEqual(rows);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
