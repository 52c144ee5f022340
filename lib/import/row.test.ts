import { describe, expect, it } from "vitest";
import { partnerConnect2020 } from "@/lib/edition/catalogue/partner-connect-2020/edition";
import type { ReadCell } from "./cell";
import { importWords } from "./edition-words";
import type { ImportKind } from "./kind";
import { matchColumns } from "./match";
import { readingOf } from "./reading";
import { readRow } from "./row";

const words = importWords([partnerConnect2020]);

const read = (
  kind: ImportKind,
  columns: string[],
  lines: ReadCell[][],
  given: Parameters<typeof importWords>[1] = {},
) => {
  const rows = lines.map((cells, at) => ({ line: at + 2, cells }));
  const sheet = { name: "", headerLine: 1, columns, rows, leftOut: [], dayEpoch: 1900 as const };
  const match = matchColumns(kind, sheet);
  const reading = readingOf(sheet, match, kind);
  return { reading, rows: rows.map((row) => readRow(kind, row, match, reading, { ...words, given })) };
};

const first = (kind: ImportKind, columns: string[], cells: ReadCell[], given = {}) => {
  const [row] = read(kind, columns, [cells], given).rows;
  if (!row) throw new Error("No row");
  return row;
};

const credential = ["Nom", "Certification", "N° candidat", "Obtenue le", "Expire le"];

describe("a certification of a sheet", () => {
  it.each([
    ["VCP-DCV 2019", "VCP", "DCV", "2019"],
    ["VCP – Data Center Virtualization", "VCP", "DCV", ""],
    ["VMware Certified Professional - Data Center Virtualization 2020 (VCP-DCV 2020)", "VCP", "DCV", "2020"],
    ["vcp6.5-dcv", "VCP", "DCV", "6.5"],
    ["Certification VCAP NV v6.4", "VCAP", "NV", "6.4"],
    ["VMware Certified Professional – Virtualisation du datacenter", "VCP", "DCV", ""],
    ["VSP 2019", "VSP", null, "2019"],
  ])("is understood from “%s”", (text, type, track, version) => {
    const { values, faults } = first("credentials", credential, ["Ana", text, "7", "03/01/2019", ""]);
    expect([values.type, values.track, values.version]).toEqual([type, track, version]);
    expect(faults).toEqual({});
  });

  it.each(["CCNA", "VCP ou VCAP", "certification", "?"])("is a fault where it says “%s”", (text) => {
    expect(first("credentials", credential, ["Ana", text, "7", "03/01/2019", ""]).faults).toEqual({
      type: "word-unknown",
    });
  });

  it("has the track and the version of their own columns rather than those in its name", () => {
    const columns = ["Nom", "Certification", "Filière", "Version", "Obtenue le"];
    const told = (track: string, version: ReadCell) =>
      first("credentials", columns, ["Ana", "VCP-DCV 2019", track, version, "2019-01-03"]);
    expect(told("NV", 6.5).values).toMatchObject({ track: "NV", version: "6.5" });
    expect(told("", null).values).toMatchObject({ track: "DCV", version: "2019" });
    expect(told("Astrologie", null).faults).toEqual({ track: "word-unknown" });
  });

  it("names the fault of each cell and reads the others", () => {
    expect(first("credentials", credential, ["", "#N/A", "1.2E+15", "31/02/2019", "01/01/2001"])).toEqual({
      values: expect.objectContaining({ expiresOn: "2001-01-02" }),
      faults: {
        ...{ name: "required", type: "cell-error", candidateId: "number-shortened", earnedOn: "day-impossible" },
      },
    });
    expect(
      first("credentials", credential, ["Ana", "VCP-NV", { day: "2006-07-01" }, 43_468, "2018-01-01"]).faults,
    ).toEqual({
      ...{ candidateId: "cell-is-day", expiresOn: "expires-before-earned" },
    });
  });

  it("keeps an id as it is written, and a number as it was meant", () => {
    const id = (cell: ReadCell) =>
      first("credentials", credential, ["Ana", "VSP", cell, "2019-01-03", ""]).values.candidateId;
    expect([id("00012"), id(1_204), id("+33 6"), id("  VMW-1 "), id(null)]).toEqual([
      "00012",
      "1204",
      "+33 6",
      "VMW-1",
      "",
    ]);
  });
});

describe("an activity of a sheet", () => {
  const columns = ["Nature", "Date", "Montant", "Points", "Client", "Réf."];

  it("is told as its kind is: by day or by month, in money or in points", () => {
    const { rows } = read("activity", columns, [
      ["Chiffre d’affaires de licences", "15 mars 2019", "1 234,56 €", "", "Port", "SO-1"],
      ["licence revenue", "16/03/2019", "(1.234,00)", "", "", 42],
      ["cloud-service", "Mars 2019", "", "1 900", "", ""],
      ["Services cloud", { day: "2019-04-01" }, "", 12, "", ""],
      ["Déploiement", 43_468, "", "", "Mairie", "P-1"],
    ]);
    expect(rows.map(({ faults }) => faults)).toEqual([{}, {}, {}, {}, {}]);
    expect(
      rows.map(({ values }) => [
        values.kind,
        values.occurredOn,
        values.amountCents,
        values.currency,
        values.points,
        values.reference,
      ]),
    ).toEqual([
      ["licence-revenue", "2019-03-15", 123_456, "EUR", null, "SO-1"],
      ["licence-revenue", "2019-03-16", -123_400, null, null, "42"],
      ["cloud-service", "2019-03", null, null, 1_900, ""],
      ["cloud-service", "2019-04", null, null, 12, ""],
      ["deployment", "2019-01-03", null, null, null, "P-1"],
    ]);
  });

  it("has the kind that is given for the whole sheet where no column says it", () => {
    const { values, faults } = first("activity", ["Mois", "Points"], ["2019-03", 5], { kind: "cloud-service" });
    expect([values.kind, values.points, faults]).toEqual(["cloud-service", 5, {}]);
  });

  it("names what cannot be an amount, points or a kind", () => {
    expect(first("activity", columns, ["licence-revenue", "2019-03-15", "€ 12k", "", "", "1"]).faults).toEqual({
      amount: "amount-impossible",
    });
    expect(first("activity", columns, ["cloud-service", "2019-03", "", "1,5", "", "1"]).faults).toEqual({
      points: "points-impossible",
    });
    expect(first("activity", columns, ["loterie", "2019-03-15", "1", "", "", "1"]).faults).toEqual({
      kind: "word-unknown",
    });
    expect(first("activity", columns, ["licence-revenue", "2019-03-15", "0", "", "", ""]).faults).toEqual({
      amount: "amount-zero",
      reference: "required",
    });
  });
});

describe("a person and a company of a sheet", () => {
  it("are put together from their columns", () => {
    expect(
      first(
        "people",
        ["Prénom", "Nom", "Mail", "Du", "Au"],
        ["Zoé", "Dupont", "Zoé D <ZOE@x.example>", "2019-01-03", "2019-12-31"],
      ),
    ).toEqual({
      values: { name: "Zoé Dupont", email: "zoe@x.example", employedFrom: "2019-01-03", employedUntil: "2020-01-01" },
      faults: {},
    });
    const columns = [
      "Raison sociale",
      "SIREN",
      "Pays",
      "Rue",
      "Code postal",
      "Ville",
      "Modèle",
      "Contact",
      "E-mail du contact",
      "Ancien niveau",
    ];
    expect(
      first("companies", columns, [
        "Lafont",
        "732 829 320 00074",
        "France",
        "1 rue X",
        "01000",
        "Bourg",
        "Revendeur ; cloud provider",
        "Ana",
        "ana@x.example",
        "",
      ]),
    ).toEqual({
      values: {
        ...{ companyName: "Lafont", siren: "732829320", country: "FR", address: "1 rue X\n01000 Bourg" },
        ...{ businessModels: "reseller,cloud-provider", legacyLevel: "none", contactName: "Ana" },
        ...{ contactEmail: "ana@x.example", reference: "" },
      },
      faults: {},
    });
  });

  it("are told what is wrong with them", () => {
    expect(first("people", ["Nom", "Mail", "Du"], ["Ana", "ana at x", "hier"]).faults).toEqual({
      ...{ email: "email-impossible", employedFrom: "day-impossible" },
    });
    const columns = ["Raison sociale", "SIREN", "Pays", "Adresse", "Modèle", "Contact", "E-mail"];
    expect(
      first("companies", columns, ["Lafont", "732829321", "Frankreich", "", "Boulanger", "Ana", ""]).faults,
    ).toMatchObject({
      ...{ country: "country-unknown", address: "required", businessModels: "word-unknown", contactEmail: "required" },
    });
  });
});

describe("how a sheet is written", () => {
  const reading = (dates: string[], amounts: string[] = []) =>
    read(
      "activity",
      ["Date", "Montant"],
      dates.map((date, at) => [date, amounts[at] ?? ""]),
    ).reading;

  it("is found over its whole columns", () => {
    expect(reading(["03/04/2019", "13/04/2019"])).toMatchObject({
      dayOrder: "day-first",
      isAmbiguous: { days: false },
    });
    expect(reading(["03/04/2019", "04/13/2019"])).toMatchObject({
      dayOrder: "month-first",
      isAmbiguous: { days: false },
    });
    expect(reading(["a", "b"], ["1,234", "1,234.56"])).toMatchObject({
      decimalMark: ".",
      isAmbiguous: { numbers: false },
    });
    expect(reading(["a", "b"], ["1.234", "12,5"])).toMatchObject({ decimalMark: ",", isAmbiguous: { numbers: false } });
  });

  it("is ambiguous where nothing decides, or its cells contradict each other", () => {
    expect(reading(["03/04/2019"], ["1,234"])).toMatchObject({ isAmbiguous: { days: true, numbers: true } });
    expect(reading(["13/04/2019", "04/13/2019"]).isAmbiguous.days).toBe(true);
    expect(reading(["03/03/2019", "2019-04-05"]).isAmbiguous.days).toBe(false);
  });
});
