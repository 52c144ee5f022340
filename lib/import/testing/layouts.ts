import { type Day, formatDay } from "@/lib/date/day";
import type { Certified } from "./certified";
import { type FlatCell, type FlatSheet, flatOds } from "./flat-ods";

/** What a sheet is written from, and how: the file that LibreOffice makes, and the filter by which it does. */
export type Layout = {
  name: string;
  /** The ending of the file, and the options of the filter for texts (separator, quotes, encoding, as shown). */
  ending: "csv" | "xlsx" | "xls" | "ods";
  filter: string;
  document: (rows: readonly Certified[]) => string;
};

const day = (one: Day | null): FlatCell => (one === null ? "" : { day: one });
const nameOf = ({ type, track, version }: Certified): string =>
  [[type, track].filter((part) => part !== null).join("-"), version].filter((part) => part !== "").join(" ");

const titles: Readonly<Record<string, string>> = {
  ...{ VCP: "VMware Certified Professional", VCAP: "VMware Certified Advanced Professional" },
  ...{ VCDX: "VMware Certified Design Expert", VSP: "VMware Sales Professional" },
  ...{ VTSP: "VMware Technical Sales Professional", DCV: "Data Center Virtualization" },
  ...{ NV: "Network Virtualization", CMA: "Cloud Management and Automation", DTM: "Desktop and Mobility" },
};
const longName = ({ type, track, version }: Certified): string =>
  [titles[type], ...(track ? ["–", titles[track]] : []), version].filter((part) => part !== "").join(" ");

/** Semicolons in Windows-1252, as a French Excel saves: first and last names apart, the certification in one word. */
const french = (rows: readonly Certified[]): FlatSheet => ({
  name: "Certifiés",
  rows: [
    [
      "Nom",
      "Prénom",
      "E-mail",
      "Date d’entrée",
      "Date de sortie",
      "Certification",
      "N° de certificat",
      "Date d’obtention",
      "Fin de validité",
    ],
    ...rows.map((one) => [
      ...[one.familyName, one.givenName, one.email, day(one.employedFrom), day(one.lastDayEmployed), nameOf(one)],
      ...[one.candidateId, day(one.earnedOn), day(one.lastDay)],
    ]),
  ],
});

const named = (one: Day | null): FlatCell => (one === null ? "" : formatDay(one, "en"));

/** Certifications in full. */
const english = (rows: readonly Certified[], day: (one: Day | null) => FlatCell): FlatSheet => ({
  name: "Certified staff",
  rows: [
    [
      "Employee",
      "Work email",
      "Hire date",
      "Leaving date",
      "Certification name",
      "Candidate ID",
      "Issue date",
      "Expiry date",
    ],
    ...rows.map((one) => [
      ...[`${one.givenName} ${one.familyName}`, one.email, day(one.employedFrom), day(one.lastDayEmployed)],
      ...[longName(one), one.candidateId, day(one.earnedOn), day(one.lastDay)],
    ]),
  ],
});

/** Tabs in UTF-16 under titles, with American days. */
const american = (rows: readonly Certified[]): FlatSheet => ({
  name: "Report",
  rows: [
    ["Certification report, all teams"],
    ["Exported from the HR system on December 1, 2020"],
    [],
    [
      "First name",
      "Last name",
      "Email address",
      "Start date",
      "End date",
      "Type",
      "Track",
      "Version",
      "Credential ID",
      "Date earned",
      "Valid to",
    ],
    ...rows.map((one) => [
      ...[one.givenName, one.familyName, one.email, day(one.employedFrom), day(one.lastDayEmployed), one.type],
      ...[one.track ?? "", one.version, one.candidateId, day(one.earnedOn), day(one.lastDay)],
    ]),
  ],
});

const readMe: FlatSheet = {
  name: "Lisez-moi",
  rows: [["Liste tenue par les ressources humaines."], [], ["Ne pas modifier les noms."]],
};

/** Headers that are merged over two lines, names put together by a formula, empty lines and columns, and a total. */
const merged = (rows: readonly Certified[]): FlatSheet[] => [
  readMe,
  {
    name: "Certifications",
    rows: [
      [{ text: "Certifications de nos équipes", across: 12 }],
      [],
      [
        ...["", { text: "Collaborateur", across: 4 }, null, null, null, { text: "Emploi", across: 2 }, null],
        ...[
          { text: "Certification", down: 2 },
          { text: "Filière", down: 2 },
          { text: "Version", down: 2 },
        ],
        ...[{ text: "Identifiant du candidat", down: 2 }, { text: "Validité", across: 2 }, null],
      ],
      [
        "",
        "Prénom",
        "Nom",
        "Prénom et nom",
        "E-mail",
        "Du",
        "Au",
        null,
        null,
        null,
        null,
        "Obtenue le",
        "Valable jusqu’au",
      ],
      ...rows.flatMap((one, at): FlatCell[][] => {
        const line = 5 + at + Math.floor(at / 500);
        const name = `${one.givenName} ${one.familyName}`;
        const row: FlatCell[] = [
          ...["", one.givenName, one.familyName, { formula: `=[.B${line}]&" "&[.C${line}]`, text: name }, one.email],
          ...[day(one.employedFrom), day(one.lastDayEmployed), one.type, one.track ?? "", one.version, one.candidateId],
          ...[day(one.earnedOn), day(one.lastDay)],
        ];
        return at % 500 === 499 ? [row, []] : [row];
      }),
      ["", "Total général", "", { formula: `=COUNTA([.D5:.D${5 + rows.length + 20}])`, number: rows.length }],
    ],
  },
  { name: "Vide", rows: [[]] },
];

/** Numbers of days since 1904 in plain columns, beside days. */
const since1904 = (rows: readonly Certified[]): FlatSheet => {
  const serial = (one: Day | null): FlatCell =>
    one === null ? "" : (Date.parse(one) - Date.UTC(1904, 0, 1)) / 86_400_000;
  const { name, rows: lines } = english(rows, day);
  return {
    name,
    rows: lines.map((cells, at) => {
      const one = rows[at - 1];
      return one ? [...cells.slice(0, 6), serial(one.earnedOn), serial(one.lastDay)] : cells;
    }),
  };
};

const commas = "44,34,76,1,,0,false,true,false";
const semicolons = "59,34,1,1,,0,false,true,false";
const tabs = "9,34,65535,1,,0,false,true,false";

/** What LibreOffice writes; one more is written by hand (`pages`). */
export const layouts: readonly Layout[] = [
  {
    name: "semicolons-windows-1252",
    ending: "csv",
    filter: semicolons,
    document: (rows) => flatOds([french(rows)], { region: "fr-FR" }),
  },
  {
    name: "commas-utf-8",
    ending: "csv",
    filter: commas,
    document: (rows) => flatOds([english(rows, named)]),
  },
  {
    name: "tabs-utf-16",
    ending: "csv",
    filter: tabs,
    document: (rows) => flatOds([american(rows)], { region: "en-US" }),
  },
  {
    name: "merged-headers",
    ending: "xlsx",
    filter: "",
    document: (rows) => flatOds(merged(rows), { region: "fr-FR" }),
  },
  {
    name: "days-since-1904",
    ending: "xlsx",
    filter: "",
    document: (rows) => flatOds([since1904(rows)], { countedFrom: "1904-01-01" }),
  },
  {
    name: "open-document",
    ending: "ods",
    filter: "",
    document: (rows) => flatOds([french(rows)], { region: "fr-FR" }),
  },
  { name: "excel-97", ending: "xls", filter: "", document: (rows) => flatOds([american(rows)]) },
];

const french4 = (one: Day | null): string => (one ? `${one.slice(8)}.${one.slice(5, 7)}.${one.slice(0, 4)}` : "");

/**
 * The pages of a printed list, by hand: Excel's line about the separator, the headers on each page again, its number of rows
 * below, and days with points. In UTF-16 with the high byte first, as nobody writes any more but some still have.
 */
export const pages = (rows: readonly Certified[]): Uint8Array => {
  const header = "Titulaire;Adresse e-mail;Embauché le;Parti le;;Certification;N° candidat;Obtenue le;Expire le";
  const lines = rows.map((one) =>
    [
      ...[
        `"${one.givenName} ${one.familyName}"`,
        one.email,
        french4(one.employedFrom),
        french4(one.lastDayEmployed),
        "",
      ],
      ...[nameOf(one), one.candidateId, french4(one.earnedOn), french4(one.lastDay)],
    ].join(";"),
  );
  const pageOf = (from: number): string[] => {
    const page = lines.slice(from, from + 60);
    return [header, ...page, `Sous-total;;;;;${page.length};;;`, ";;;;;;;;"];
  };
  const starts = Array.from({ length: Math.ceil(lines.length / 60) }, (_, page) => page * 60);
  const text = ["sep=;", ...starts.flatMap(pageOf), `Total;;;;;${lines.length};;;`, ""].join("\r\n");
  return Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, "utf16le").swap16()]);
};
