import { requireDrawable } from "@/lib/agreement/document/drawable";
import { noFormerLevel } from "@/lib/edition/clause";
import { foldedText } from "@/lib/import/fold";
import type { RowValues } from "@/lib/import/row";
import { keptRegisterNumber, plainRegisterNumber } from "@/lib/partner/register-number";
import { Refusal } from "@/lib/refusal/refusal";
import {
  atFault,
  hasFaults,
  type NewId,
  type PlannedRow,
  planEach,
  type ReadyRow,
  type RowFaults,
  textOf,
  unchanged,
} from "./plan";

/** A company as a row founds it; `siren` as it is stored. */
export type NewCompany = {
  id: string;
  name: string;
  siren: string;
  country: string;
  address: string;
  businessModels: string[];
  legacyLevel: string | null;
  contactEmail: string;
};

export type CompanyAct = { company: NewCompany };

/** What a register number is compared by, and the partners that have it already. */
export type KnownNumber = { key: string; names: readonly string[] };

export type CompanyGround = {
  /** By country and stored number, as `numberKey` has them. */
  numbers: ReadonlyMap<string, KnownNumber>;
  models: ReadonlySet<string>;
  levels: ReadonlySet<string>;
};

type Numbered = { country: string; siren: string };

/** The country and the stored register number of a row. */
export const numberedOf = (fields: RowValues): Numbered => {
  const country = textOf(fields, "country");
  return { country, siren: keptRegisterNumber(country, plainRegisterNumber(country, textOf(fields, "siren"))) };
};

export const numberKey = ({ country, siren }: Numbered): string => `${country} ${siren}`;

const undrawable = (company: NewCompany): RowFaults => {
  try {
    requireDrawable({ companyName: company.name, siren: company.siren, address: company.address });
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
};

const companyOf = (fields: RowValues, newId: NewId): NewCompany => {
  const level = textOf(fields, "legacyLevel");
  return {
    ...{ id: newId(), name: textOf(fields, "companyName"), ...numberedOf(fields), address: textOf(fields, "address") },
    businessModels: textOf(fields, "businessModels").split(",").filter(Boolean),
    legacyLevel: level === "" || level === noFormerLevel ? null : level,
    contactEmail: textOf(fields, "contactEmail"),
  };
};

const faultsOf = (company: NewCompany, { models, levels }: CompanyGround): RowFaults => ({
  ...(company.businessModels.every((one) => models.has(one)) ? {} : { businessModels: "not-offered" as const }),
  ...(company.legacyLevel === null || levels.has(company.legacyLevel) ? {} : { legacyLevel: "word-unknown" as const }),
  ...undrawable(company),
});

const isNamed = (names: readonly string[], name: string): boolean =>
  names.some((one) => foldedText(one) === foldedText(name));

/** What happens to each row of a sheet of companies: a partner that is there already stays as it is, whatever else a row says. */
export const planCompanies = (
  rows: readonly ReadyRow[],
  ground: CompanyGround,
  newId: NewId,
): Generator<PlannedRow<CompanyAct>> => {
  const named = new Map<string, string>();
  const found = (fields: RowValues): KnownNumber => {
    const { key, names = [] }: Partial<KnownNumber> = ground.numbers.get(numberKey(numberedOf(fields))) ?? {};
    return { key: key ?? numberKey(numberedOf(fields)), names };
  };
  const plan = (fields: RowValues) => {
    const company = companyOf(fields, newId);
    const { key, names } = found(fields);
    const before = [...names, ...(named.has(key) ? [named.get(key) ?? ""] : [])];
    if (before.length > 0) return isNamed(before, company.name) ? unchanged : atFault({ siren: "duplicate-siren" });
    const faults = faultsOf(company, ground);
    if (hasFaults(faults)) return atFault(faults);
    named.set(key, company.name);
    return { will: "new", faults: {}, act: { company } } as const;
  };
  return planEach(rows, plan, (fields) => isNamed(found(fields).names, textOf(fields, "companyName")));
};
