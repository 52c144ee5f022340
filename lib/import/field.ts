import type { ImportKind } from "./kind";

/**
 * How a cell of a field is read. `line`, `lines` and `email` are texts; `code` is a text that a spreadsheet may take for a number;
 * `last-day` is told as the last day that counts and kept as the day after it; `occurred` is a day or a month, as the kind of
 * activity has it; the others are words that the programme or the portal knows.
 */
export type FieldShape =
  | ("line" | "lines" | "email" | "code" | "day" | "last-day" | "occurred" | "money" | "points")
  | ("currency" | "credential" | "track" | "activity-kind" | "country" | "business-models" | "former-level");

export type ImportField = {
  field: string;
  shape: FieldShape;
  /** Whether a row needs it, from a column of its own or from those that `from` names. */
  required: boolean;
  /** The columns that say it together, where none says it alone. */
  from?: readonly string[];
  /** Part of another field: it has no value of its own. */
  isPart?: true;
};

const person = [
  { field: "name", shape: "line", required: true, from: ["givenName", "familyName"] },
  { field: "givenName", shape: "line", required: false, isPart: true },
  { field: "familyName", shape: "line", required: false, isPart: true },
  { field: "email", shape: "email", required: false },
] as const;

/** The fields of each kind of sheet, in the order in which they are shown. */
const table = {
  people: [
    ...person,
    { field: "employedFrom", shape: "day", required: true },
    { field: "employedUntil", shape: "last-day", required: false },
  ],
  credentials: [
    ...person,
    { field: "type", shape: "credential", required: true },
    { field: "track", shape: "track", required: false },
    { field: "version", shape: "code", required: false },
    { field: "candidateId", shape: "code", required: false },
    { field: "earnedOn", shape: "day", required: true },
    { field: "expiresOn", shape: "last-day", required: false },
    { field: "employedFrom", shape: "day", required: false },
    { field: "employedUntil", shape: "last-day", required: false },
  ],
  activity: [
    { field: "kind", shape: "activity-kind", required: true },
    { field: "occurredOn", shape: "occurred", required: true },
    { field: "amount", shape: "money", required: false },
    { field: "currency", shape: "currency", required: false },
    { field: "points", shape: "points", required: false },
    { field: "customer", shape: "line", required: false },
    { field: "reference", shape: "code", required: false },
  ],
  companies: [
    { field: "companyName", shape: "line", required: true },
    { field: "siren", shape: "code", required: true },
    { field: "country", shape: "country", required: true },
    { field: "address", shape: "lines", required: true, from: ["street", "postcode", "city"] },
    { field: "street", shape: "line", required: false, isPart: true },
    { field: "postcode", shape: "code", required: false, isPart: true },
    { field: "city", shape: "line", required: false, isPart: true },
    { field: "businessModels", shape: "business-models", required: true },
    { field: "legacyLevel", shape: "former-level", required: false },
    { field: "contactName", shape: "line", required: true },
    { field: "contactEmail", shape: "email", required: true },
    { field: "reference", shape: "code", required: false },
  ],
} as const satisfies Record<ImportKind, readonly ImportField[]>;

/** The name of any field of any kind. */
export type ImportFieldName = (typeof table)[ImportKind][number]["field"];

export const importFields: Readonly<Record<ImportKind, readonly (ImportField & { field: ImportFieldName })[]>> = table;
