import { noFormerLevel } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { countryName } from "@/lib/i18n/country";
import type { Locale } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translate";
import { columnLabel } from "@/lib/import/label";
import type { FormerLevel } from "@/lib/partner/former-level";
import type { NamedModel } from "@/lib/partner/models";
import { formatRegisterNumber } from "@/lib/partner/register-number";
import type { ListTable } from "./table";

export type PartnerRow = {
  companyName: string;
  siren: string | null;
  country: string;
  address: string;
  businessModels: readonly NamedModel[];
  legacyLevel: string | null;
  contactName: string;
  contactEmail: string;
  tier: string;
  earned: string;
  competencies: number;
  waiting: number;
  /** How the edition in use and those before call tiers and former levels. */
  edition: Edition;
  formerLevels: readonly FormerLevel[];
};

const fields = [
  ...(["companyName", "siren", "country", "address", "businessModels", "legacyLevel"] as const),
  ...(["contactName", "contactEmail"] as const),
] as const;

const levelName = (level: string | null, levels: readonly FormerLevel[], locale: Locale): string =>
  level === null || level === noFormerLevel ? "" : nameById(levels, level, locale);

/** Every company of the programme as staff reads the list, with what a company's own record says. */
export const partnerTable: ListTable<PartnerRow> = {
  columns: (locale) => {
    const t = translator(locale);
    const own = (["tier", "tier-earned", "competencies", "waiting"] as const).map((column) =>
      t(`sheet.columns.${column}`),
    );
    return [...fields.map((field) => columnLabel(field, locale)), ...own];
  },
  cells: (row, locale) => [
    ...[row.companyName, formatRegisterNumber(row.siren ?? ""), countryName(row.country, locale), row.address],
    row.businessModels.map(({ name }) => localName(name, locale)).join(" ; "),
    ...[levelName(row.legacyLevel, row.formerLevels, locale), row.contactName, row.contactEmail],
    ...[nameById(row.edition.tiers, row.tier, locale), nameById(row.edition.tiers, row.earned, locale)],
    ...[row.competencies, row.waiting],
  ],
};
