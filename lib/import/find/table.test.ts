import { describe, expect, it } from "vitest";
import type { ReadCell } from "@/lib/import/cell";
import type { Merge } from "./raw";
import { tableIn } from "./table";

const sheet = (lines: readonly (readonly ReadCell[])[], merges: readonly Merge[] = []) =>
  tableIn({
    ...{ name: "Feuille 1", dayEpoch: 1900, merges },
    rows: lines.map((cells, at) => ({ line: at + 1, cells: [...cells] })),
  });

const day = { day: "2019-01-03" };
const header = ["Nom", "E-mail", "Obtenue le"];
const rows: ReadCell[][] = [
  ["Ana", "ana@x.example", day],
  ["Zoé", "zoe@x.example", day],
];

describe("the table of a sheet", () => {
  it("begins below its titles, and leaves out empty lines, headers said again, totals and notes", () => {
    const found = sheet([
      ["Liste des certifiés"],
      [],
      ["Au 1er mars"],
      header,
      ...rows,
      [],
      header,
      ["Luc", "luc@x.example", day],
      ["Total", 3],
      ["", "", ""],
      ["Document établi par les ressources humaines, ne pas diffuser", "", ""],
    ]);
    expect([found.headerLine, found.columns, found.rows.map(({ line }) => line)]).toEqual([4, header, [5, 6, 9]]);
    expect(found.leftOut.map(({ line, why }) => [line, why])).toEqual([
      [1, "title"],
      [2, "empty"],
      [3, "title"],
      [7, "empty"],
      [8, "repeated-header"],
      [10, "total"],
      [11, "empty"],
      [12, "title"],
    ]);
  });

  it.each(["Total", "TOTAL GÉNÉRAL", "Sous-total :", "Grand total", "Sum", "Total Paris"])(
    "has no row that says “%s”",
    (label) => {
      const found = sheet([
        ["Client", "Référence", "Date", "Montant"],
        ["Port", "A1", day, 5],
        ["Mairie", "A2", day, 7],
        [label, "", "", 12],
      ]);
      expect(found.rows).toHaveLength(2);
      expect(found.leftOut).toEqual([{ line: 4, why: "total" }]);
    },
  );

  it("keeps a row of somebody who is called like a total", () => {
    const found = sheet([
      ["Client", "Référence", "Date", "Montant"],
      ["Total Energies", "A1", day, 5],
      ["Somme Habitat", "A2", day, "7,00 €"],
    ]);
    expect(found.rows).toHaveLength(2);
  });

  it("has no last row of sums without a word", () => {
    const found = sheet([
      ["Client", "Montant", "Points"],
      ["Port", "5,50 €", 2],
      ["Mairie", "7,00 €", 3],
      ["", "12,50 €", 5],
    ]);
    expect([found.rows.length, found.leftOut]).toEqual([2, [{ line: 4, why: "total" }]]);
  });

  it("has one name a column where its headers stand in two merged lines", () => {
    const merges = [
      { fromLine: 1, toLine: 2, fromColumn: 0, toColumn: 0 },
      { fromLine: 1, toLine: 1, fromColumn: 1, toColumn: 2 },
    ];
    const found = sheet(
      [
        ["Nom", "Emploi", null, "E-mail"],
        [null, "Du", "Au", null],
        ["Ana", day, null, "a@x.example"],
      ],
      merges,
    );
    expect(found.columns).toEqual(["Nom", "Emploi · Du", "Emploi · Au", "E-mail"]);
    expect(found.rows).toHaveLength(1);
  });

  it("finds the same two lines in a file that tells of no merged cells", () => {
    const found = sheet([
      ["Nom", "Emploi", "", "Adresse e-mail"],
      ["", "Du", "Au", ""],
      ["Ana", day, "", "a@x.example"],
    ]);
    expect(found.columns).toEqual(["Nom", "Emploi · Du", "Emploi · Au", "Adresse e-mail"]);
  });

  it("takes a line of hints for a part of the headers", () => {
    const found = sheet([
      ["Nom", "Obtenue le"],
      ["", "(jj/mm/aaaa)"],
      ["Ana", "03/01/2019"],
    ]);
    expect([found.columns, found.rows.length]).toEqual([["Nom", "Obtenue le (jj/mm/aaaa)"], 1]);
  });

  it("says a merged cell of each line it is merged over", () => {
    const merges = [{ fromLine: 2, toLine: 3, fromColumn: 0, toColumn: 0 }];
    const found = sheet(
      [
        ["Nom", "Certification"],
        ["Ana", "VCP-DCV"],
        [null, "VSP"],
      ],
      merges,
    );
    expect(found.rows.map(({ cells }) => cells[0])).toEqual(["Ana", "Ana"]);
  });

  it("has columns without names where the data begin at once", () => {
    const found = sheet(rows);
    expect([found.headerLine, found.columns, found.rows.length]).toEqual([0, ["", "", ""], 2]);
  });

  it("takes a line of unknown words over a table for its headers", () => {
    const found = sheet([
      ["Vorname", "Postfach"],
      ["Ana", "ana@x.example"],
      ["Zoé", "z@x.example"],
    ]);
    expect([found.columns, found.rows.length]).toEqual([["Vorname", "Postfach"], 2]);
  });

  it("is none where a sheet holds only a text, or nothing", () => {
    expect(sheet([["Liste tenue par les RH."], [], ["Ne pas modifier."]]).columns).toEqual([]);
    expect(sheet([]).columns).toEqual([]);
  });
});
