import type { Day } from "@/lib/date/day";
import { translator } from "@/lib/i18n/translate";
import type { ImportFieldName } from "@/lib/import/field";
import { columnLabel } from "@/lib/import/label";
import type { DeclarationState } from "@/lib/review/state";
import { dayCell, type ListTable, lastDayCell } from "./table";

export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  employedFrom: Day;
  employedUntil: Day | null;
};

export type CredentialRow = Omit<PersonRow, "id"> & {
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
  state: DeclarationState;
};

const personFields = ["name", "email", "employedFrom", "employedUntil"] as const satisfies readonly ImportFieldName[];

/** A company's people, with headers and days by which the import knows them again. */
export const peopleTable: ListTable<PersonRow> = {
  columns: (locale) => personFields.map((field) => columnLabel(field, locale)),
  cells: ({ name, email, employedFrom, employedUntil }) => [
    ...[name, email ?? "", dayCell(employedFrom), lastDayCell(employedUntil)],
  ],
};

const credentialFields = ["type", "track", "version", "candidateId", "earnedOn", "expiresOn"] as const;

/** A company's certifications, one a row with its holder; types and tracks by their codes, which are the same in every language. */
export const credentialTable: ListTable<CredentialRow> = {
  columns: (locale) => [
    ...["name", "email", ...credentialFields, "employedFrom", "employedUntil"].map((field) =>
      columnLabel(field as ImportFieldName, locale),
    ),
    translator(locale)("sheet.columns.state"),
  ],
  cells: (row, locale) => [
    ...[row.name, row.email ?? "", row.type, row.track ?? "", row.version, row.candidateId],
    ...[dayCell(row.earnedOn), lastDayCell(row.expiresOn), dayCell(row.employedFrom), lastDayCell(row.employedUntil)],
    translator(locale)(`terms.declaration-states.${row.state}`),
  ],
};
