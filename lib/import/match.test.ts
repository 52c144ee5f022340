import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import type { ReadCell } from "./cell";
import { importFields } from "./field";
import { importKinds } from "./kind";
import { columnLabel } from "./label";
import { matchColumns, normalisedHeader, unmatchedFields } from "./match";

const sheet = (columns: string[], cells: ReadCell[] = []) => ({
  ...{ name: "", headerLine: 1, columns, leftOut: [], dayEpoch: 1900 as const },
  rows: cells.length > 0 ? [{ line: 2, cells }] : [],
});

const matched = (kind: (typeof importKinds)[number], columns: string[], cells?: ReadCell[]) =>
  Object.fromEntries(Object.entries(matchColumns(kind, sheet(columns, cells))).filter(([, column]) => column !== null));

describe("the columns of a sheet", () => {
  it.each(importKinds)("of %s are known by the portal's own labels, in every language", (kind) => {
    for (const locale of locales) {
      const fields = importFields[kind].map(({ field }) => field);
      const labels = fields.map((field) => columnLabel(field, locale));
      expect(matched(kind, labels)).toEqual(Object.fromEntries(fields.map((field, place) => [field, place])));
    }
  });

  it("are known in any case, without accents, and with what is said in brackets", () => {
    expect(
      matched("credentials", ["NOM ET PRENOM", "Certification *", "Date d'obtention (jj/mm/aaaa)", "N° CANDIDAT"]),
    ).toEqual({
      ...{ name: 0, type: 1, earnedOn: 2, candidateId: 3 },
    });
  });

  it("are called last name only where there are first names", () => {
    expect(matched("people", ["Nom", "Prénom", "Du"])).toEqual({ familyName: 0, givenName: 1, employedFrom: 2 });
    expect(matched("people", ["Nom", "Embauché le"])).toEqual({ name: 0, employedFrom: 1 });
    expect(matched("people", ["Name", "First name"])).toEqual({ familyName: 0, givenName: 1 });
  });

  it("are known by their last line, and by words inside", () => {
    expect(matched("people", ["Salarié", "Contrat · Du", "Contrat · Au"])).toEqual({
      ...{ name: 0, employedFrom: 1, employedUntil: 2 },
    });
    expect(matched("activity", ["Montant de la commande HT", "Nom du client facturé"])).toEqual({
      amount: 0,
      customer: 1,
    });
  });

  it("are what they were remembered to be, or nothing", () => {
    const remembered = { [normalisedHeader("Badge n°")]: "candidateId", [normalisedHeader("Certification")]: "" };
    expect(matchColumns("credentials", sheet(["Badge N°", "Certification"]), remembered)).toMatchObject({
      ...{ candidateId: 0, type: null },
    });
  });

  it("are known by what is in them where nobody knows their names", () => {
    expect(matched("people", ["A", "B", "C"], ["Ana", "ana@x.example", "03/01/2019"])).toEqual({
      email: 1,
      employedFrom: 2,
    });
    expect(matched("activity", ["?", "!"], ["1 234,56 €", { day: "2019-01-03" }])).toEqual({
      amount: 0,
      occurredOn: 1,
    });
    expect(matched("people", ["A", "B"], ["03/01/2019", "04/01/2019"])).toEqual({});
  });

  it.each(["Montant (k€)", "CA en milliers d’euros", "Amount (thousands)", "Revenue kEUR"])(
    "are no amounts where they are in thousands: “%s”",
    (header) => {
      expect(matched("activity", [header], ["1 234,56"])).toEqual({});
    },
  );

  it("say which required fields are missing, names in two columns counted", () => {
    const missing = (columns: string[]) => unmatchedFields("people", matchColumns("people", sheet(columns)));
    expect(missing(["Prénom", "Nom", "Du"])).toEqual([]);
    expect(missing(["E-mail"])).toEqual(["name", "employedFrom"]);
  });

  it("with the state of a declaration are no field", () => {
    for (const locale of locales) {
      const { state } = messagesOf(locale).sheet.columns;
      for (const kind of importKinds) expect(matched(kind, [state])).toEqual({});
    }
  });
});
