import { isActivityKind, isMonthly } from "@/lib/activity/kind";
import { typedUntil } from "@/lib/date/last-day";
import { noFormerLevel } from "@/lib/edition/clause";
import type { FieldCode } from "@/lib/form/fault";
import { plainRegisterNumber } from "@/lib/partner/register-number";
import type { ReadCell } from "./cell";
import { type CellRead, dayInCell, moneyInCell, monthInCell, pointsInCell, textInCell } from "./cell-value";
import { type FieldShape, type ImportFieldName, importFields } from "./field";
import type { ImportKind } from "./kind";
import type { ColumnMatch } from "./match";
import type { Reading } from "./reading";
import { faultsOfValues } from "./schema";
import type { ReadRow } from "./table";
import { countryIn } from "./text/country";
import { credentialIn } from "./text/credential";
import { currencyIn } from "./text/number";
import { wordIn } from "./text/word";
import type { ImportWord, ImportWords } from "./words";

/**
 * The values of a row by field, in the shapes of the declaration schemas: `amountCents` for the field "amount"; a last day as the
 * day after it; business models joined by commas. What is not known is null.
 */
export type RowValues = Record<string, string | number | null>;

/** Faults by field (lib/import/field.ts). */
type RowFaults = Record<string, FieldCode>;

type Row = { values: RowValues; faults: RowFaults };
type Sheet = { reading: Reading; words: ImportWords };
type Part = { values?: RowValues; fault?: FieldCode };

const told = <T>(read: CellRead<T>, values: (value: T) => RowValues): Part => {
  if (read === null) return {};
  return "fault" in read ? { fault: read.fault } : { values: values(read.value) };
};

const named = (field: string, cell: ReadCell | undefined, sheet: Sheet, words: readonly ImportWord[]): Part =>
  told(textInCell(cell, sheet.reading), (text) => ({ [field]: wordIn(text, words) }));

/** A word that was not found is a fault, unlike one that was not given. */
const orUnknown = (part: Part, field: string, code: FieldCode): Part =>
  part.values && part.values[field] === null ? { fault: code } : part;

/** Marks between names in one cell, the surest first: a name may hold one of the others itself. */
const between = [/[;|\n]/u, /,/u, /[/+&]| et | and /u] as const;

/** The words that a cell names together; null where one of them is none. */
const wordsIn = (text: string, words: readonly ImportWord[], marks: readonly RegExp[] = between): string[] | null => {
  const told = wordIn(text, words);
  const [mark, ...others] = marks;
  if (told !== null) return [told];
  if (!mark) return null;
  const parts = text.split(mark).filter((part) => part.trim() !== "");
  const found = parts.map((part) => wordsIn(part, words, others));
  return found.some((one) => one === null) || found.length === 0
    ? null
    : [...new Set(found.flatMap((one) => one ?? []))];
};

type Read = (field: string, cell: ReadCell | undefined, sheet: Sheet, row: RowValues) => Part;

const line: Read = (field, cell, { reading }) => told(textInCell(cell, reading), (text) => ({ [field]: text }));

const byShape: Readonly<Record<FieldShape, Read>> = {
  line,
  lines: line,
  code: line,
  email: (field, cell, { reading }) =>
    told(textInCell(cell, reading), (text) => ({
      [field]: (/<([^<>]+)>/.exec(text)?.[1] ?? text)
        .replace(/^mailto:/i, "")
        .trim()
        .toLowerCase(),
    })),
  day: (field, cell, { reading }) => told(dayInCell(cell, reading), (day) => ({ [field]: day })),
  "last-day": (field, cell, { reading }) => told(dayInCell(cell, reading), (day) => ({ [field]: typedUntil(day) })),
  occurred: (field, cell, { reading }, { kind }) =>
    typeof kind === "string" && isActivityKind(kind) && isMonthly(kind)
      ? told(monthInCell(cell, reading), (month) => ({ [field]: month }))
      : told(dayInCell(cell, reading), (day) => ({ [field]: day })),
  money: (_, cell, { reading }) =>
    told(moneyInCell(cell, reading), ({ cents, currency }) => ({
      amountCents: cents,
      ...(currency ? { currency } : {}),
    })),
  points: (field, cell, { reading }) => told(pointsInCell(cell, reading), (points) => ({ [field]: points })),
  currency: (field, cell, { reading }) =>
    orUnknown(
      told(textInCell(cell, reading), (text) => ({ [field]: currencyIn(text) })),
      field,
      "currency-unknown",
    ),
  credential: (field, cell, { reading, words }) =>
    orUnknown(
      told(textInCell(cell, reading), (text) => credentialIn(text, words) ?? { [field]: null }),
      field,
      "word-unknown",
    ),
  track: (field, cell, sheet) => orUnknown(named(field, cell, sheet, sheet.words.tracks), field, "word-unknown"),
  "activity-kind": (field, cell, sheet) =>
    orUnknown(named(field, cell, sheet, sheet.words.activityKinds), field, "word-unknown"),
  country: (field, cell, { reading }) =>
    orUnknown(
      told(textInCell(cell, reading), (text) => ({ [field]: countryIn(text) })),
      field,
      "country-unknown",
    ),
  "business-models": (field, cell, { reading, words }) =>
    orUnknown(
      told(textInCell(cell, reading), (text) => ({ [field]: wordsIn(text, words.businessModels)?.join(",") ?? null })),
      field,
      "word-unknown",
    ),
  "former-level": (field, cell, sheet) =>
    orUnknown(named(field, cell, sheet, sheet.words.formerLevels), field, "word-unknown"),
};

/** Values that are told in parts: a name in two columns, an address in three. */
const whole = ({ givenName, familyName, street, postcode, city, ...values }: RowValues): RowValues => {
  const join = (parts: (string | number | null | undefined)[], by: string): string =>
    parts.filter((part) => part !== null && part !== undefined && part !== "").join(by);
  const name = join([givenName, familyName], " ");
  const { siren, country } = values;
  const number = typeof siren === "string" && typeof country === "string" ? plainRegisterNumber(country, siren) : siren;
  const address = join([street, join([postcode, city], " ")], "\n");
  return {
    ...values,
    ...(number === undefined ? {} : { siren: number }),
    ...(name && !values.name ? { name } : {}),
    ...(address
      ? { address: values.address ? join([values.address, join([postcode, city], " ")], "\n") : address }
      : {}),
  };
};

const cellOf = (
  field: ImportFieldName,
  { cells }: ReadRow,
  match: ColumnMatch,
  { given }: ImportWords,
): ReadCell | undefined => {
  const column = match[field];
  const cell = typeof column === "number" ? cells[column] : null;
  return cell ?? given?.[field];
};

/** What a field has that nobody says: as the declaration schemas have it. */
const nothing: Readonly<Record<ImportKind, RowValues>> = {
  people: { name: "", email: null, employedFrom: null, employedUntil: null },
  credentials: {
    ...{
      name: "",
      email: null,
      type: null,
      track: null,
      version: "",
      candidateId: "",
      earnedOn: null,
      expiresOn: null,
    },
    ...{ employedFrom: null, employedUntil: null },
  },
  activity: {
    ...{ kind: null, occurredOn: null, amountCents: null, currency: null, points: null },
    ...{ customer: "", reference: "" },
  },
  companies: {
    ...{ companyName: "", siren: "", country: null, address: "", businessModels: null, legacyLevel: noFormerLevel },
    ...{ contactName: "", contactEmail: null, reference: "" },
  },
};

/** One row as values with their faults. What is wrong with one field is told; the others are read. `typed`: by hand. */
export const readRow = (
  kind: ImportKind,
  row: ReadRow,
  match: ColumnMatch,
  reading: Reading,
  words: ImportWords,
  typed: Readonly<Record<string, string>> = {},
): Row => {
  let values: RowValues = nothing[kind];
  const faults: RowFaults = {};
  for (const { field, shape } of importFields[kind]) {
    const sheet = { reading: Object.hasOwn(typed, field) ? { ...reading, isTyped: true as const } : reading, words };
    const part = byShape[shape](field, cellOf(field, row, match, words), sheet, values);
    values = { ...values, ...part.values };
    if (part.fault) faults[field] = part.fault;
  }
  const read = whole(values);
  return { values: read, faults: { ...faultsOfValues(kind, read, faults), ...faults } };
};
