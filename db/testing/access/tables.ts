import { accountRows } from "./row/account";
import { agreementRows } from "./row/agreement";
import { badgeRows } from "./row/badge";
import { benefitRows } from "./row/benefit";
import { companyRows } from "./row/company";
import { confirmationRows } from "./row/confirmation";
import { importRows } from "./row/import";
import { personRows } from "./row/person";
import type { TableRow } from "./row/row";
import { tierRows } from "./row/tier";

/** Every table of the database. */
export const tables: Readonly<Record<string, TableRow>> = {
  ...accountRows,
  ...companyRows,
  ...personRows,
  ...badgeRows,
  ...benefitRows,
  ...confirmationRows,
  ...agreementRows,
  ...tierRows,
  ...importRows,
};
