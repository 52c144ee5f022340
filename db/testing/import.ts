import { randomInt, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { hashLinkSecret } from "@/db/link-secret";
import { acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { enterChunk, enterImport } from "@/db/mutations/import/enter";
import { enterCompanies } from "@/db/mutations/import/enter-companies";
import { matchImport } from "@/db/mutations/import/match";
import { stageImport } from "@/db/mutations/import/stage";
import { importing, importRow } from "@/db/schema/import";
import { mail } from "@/db/schema/record";
import { testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import type { ReadCell } from "@/lib/import/cell";
import type { ImportKind } from "@/lib/import/kind";
import { matchColumns } from "@/lib/import/match";
import { everyField, type MatchImport } from "@/lib/import/staged/schema";
import type { ReadSheet } from "@/lib/import/table";
import { Refusal } from "@/lib/refusal/refusal";

/** A sheet as the reader gives it: the first row is its header. */
export const sheetOf = ([columns = [], ...rows]: readonly ReadCell[][], name = "Sheet1"): ReadSheet => ({
  name,
  headerLine: 1,
  columns: columns.map(String),
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  leftOut: [],
  dayEpoch: 1900,
});

export const importOf = (id: string): Promise<typeof importing.$inferSelect> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select().from(importing).where(eq(importing.id, id));
    if (!row) throw new Error("No such import");
    return row;
  });

/** An import as a form about it names it. */
export const shownImport = async (id: string) => ({ id, rowVersion: (await importOf(id)).rowVersion });

export const rowsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(importRow).where(eq(importRow.importId, id)).orderBy(importRow.line));

/** What the form of the columns says where nobody changes what it suggests. */
export const matchTyped = (kind: ImportKind, sheet: ReadSheet, at = 0): Omit<MatchImport, "id" | "rowVersion"> => {
  const match = matchColumns(kind, sheet, {});
  const columns = everyField.map((field) => [field, String(match[field] ?? "")]);
  const said = { givenEmployedFrom: "", givenKind: "", invites: "", dayOrder: "", decimalMark: "" } as const;
  return { ...(Object.fromEntries(columns) as Record<(typeof everyField)[number], string>), ...said, sheet: at };
};

type Table = readonly ReadCell[][];

/** Uploads a table. */
export const stageTable = async (actor: Actor, kind: ImportKind, table: Table): Promise<string> => {
  const sheets = [sheetOf(table)];
  return (await stageImport(actor, { kind, fileName: "people.xlsx", sha256: sha256(JSON.stringify(table)), sheets }))
    .id;
};

/** Uploads a table and matches its columns as they are suggested; its rows are looked through. */
export const checkTable = async (
  actor: Actor,
  kind: ImportKind,
  table: Table,
  typed: Partial<MatchImport> = {},
): Promise<string> => {
  const id = await stageTable(actor, kind, table);
  await matchImport(actor, { ...(await shownImport(id)), ...matchTyped(kind, sheetOf(table)), ...typed });
  return id;
};

/** Enters an import to its end. */
export const enterAll = async (actor: Actor, id: string): Promise<string> => {
  await enterImport(actor, await shownImport(id));
  try {
    while (!(await enterChunk(actor, id)));
  } catch (error) {
    // The job of a portal that runs beside may have come first.
    if (!(error instanceof Refusal && error.code === "import-over")) throw error;
  }
  return id;
};

/** Uploads, matches and enters a table. */
export const enterTable = async (actor: Actor, kind: ImportKind, table: Table, typed: Partial<MatchImport> = {}) =>
  enterAll(actor, await checkTable(actor, kind, table, typed));

export const credentialHeader = [
  "Name",
  "E-mail",
  "With the company since",
  "Certification",
  "Track",
  "Candidate id",
  "Earned on",
];

/** A certification of somebody, as a row of a sheet under `credentialHeader`. */
export const credentialLine = (
  n: number,
  fields: { name?: string; earned?: string; type?: string } = {},
): ReadCell[] => [
  fields.name ?? `Person Number${n}`,
  `person${n}@sheet.example`,
  "2017-01-02",
  fields.type ?? "VCP",
  "DCV",
  `VMW-${n}`,
  fields.earned ?? "2019-02-02",
];

export const credentialTable = (count: number): ReadCell[][] => [
  credentialHeader,
  ...Array.from({ length: count }, (_, n) => credentialLine(n + 1)),
];

const companyHeader = [
  "Company name",
  "Register number",
  "Country",
  "Address",
  "Business models",
  "Contact",
  "Contact’s e-mail",
];

/** Belgian companies by name and number, each with a contact of its own. */
export const companyTable = (companies: Readonly<Record<string, string>>): ReadCell[][] => [
  companyHeader,
  ...Object.entries(companies).map(([name, number]) => [
    ...[name, number, "Belgium", "Rue de la Loi 1, 1000 Bruxelles", "reseller", "Ada Peeters"],
    `ada.${number}@belgian.example`,
  ]),
];

/** A Belgian register number that no other test has. */
export const someNumber = (): string => `0${randomInt(100_000_000, 999_999_999)}`;

/** The hash of the link in the invitation of a founded company's contact. */
export const linkHashOf = (partnerId: string): Promise<string> =>
  read(testSystem(), async (tx) => {
    const isOfCompany = and(eq(mail.partnerId, partnerId), eq(mail.template, "invitation"));
    const [letter] = await tx.select({ text: mail.textBody }).from(mail).where(isOfCompany);
    return hashLinkSecret(/invitation\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "");
  });

/** Somebody without an account accepts the invitation of a founded company's contact. */
export const acceptAsOwner = async (partnerId: string): Promise<string> => {
  const [accountId, linkHash] = [randomUUID(), await linkHashOf(partnerId)];
  const fresh = { name: "Ada Peeters", passwordHash: "none", locale: "en" } as const;
  return acceptInvitation(testSelf(accountId), { linkHash, accountId, fresh, secondFactorAt: null });
};

/** Uploads companies, matches their columns and founds them; their contacts are invited. */
export const foundTable = async (manager: Actor, table: Table): Promise<{ id: string; partnerIds: string[] }> => {
  const id = await checkTable(manager, "companies", table, { invites: "yes" });
  await enterImport(manager, await shownImport(id));
  while (!(await enterCompanies(manager, id)));
  const partnerIds = (await rowsOf(id)).flatMap(({ did }) => did ?? []).map((one) => one.id);
  return { id, partnerIds };
};
