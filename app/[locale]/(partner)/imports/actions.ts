"use server";

import { dropImport } from "@/db/mutations/import/drop";
import { enterImport } from "@/db/mutations/import/enter";
import { matchImport } from "@/db/mutations/import/match";
import { leaveOutRow, mendRow } from "@/db/mutations/import/mend";
import type { Locale } from "@/lib/i18n/locale";
import { importsPath } from "@/lib/import/staged/address";
import { importSchema, leaveOutRowSchema, matchImportSchema, mendRowSchema } from "@/lib/import/staged/schema";
import { action } from "@/lib/server/action";
import { undoWhole } from "@/lib/server/import/undo";

type About = { id: string; isOfCompany: boolean };

/** The import itself, from any of its pages. */
const to = ({ id, isOfCompany }: About, _input: unknown, locale: Locale) =>
  `/${locale}${importsPath(isOfCompany)}/${id}`;
const toList = ({ isOfCompany }: About, _input: unknown, locale: Locale) => `/${locale}${importsPath(isOfCompany)}`;

export const matchImportAction = action(matchImportSchema, matchImport, { to });
export const mendRowAction = action(mendRowSchema, mendRow, { to });
export const leaveOutRowAction = action(leaveOutRowSchema, leaveOutRow, { to });
export const dropImportAction = action(importSchema, dropImport, { to: toList });
export const enterImportAction = action(importSchema, enterImport);
export const undoImportAction = action(importSchema, undoWhole);
