import type { FieldCode } from "@/lib/form/fault";
import { Refusal } from "@/lib/refusal/refusal";

type TableFault = Extract<FieldCode, `table-${string}`>;

/** What is wrong with a file that should hold a table, as a fault of its field. */
export const tableFault = (code: TableFault): Refusal => new Refusal("invalid", {}, { file: code });
