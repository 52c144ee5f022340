import type { Tx } from "@/db/transaction";
import { currentTemplate } from "@/lib/contract/template";

/** The version new offers are made from. */
export const templateInUse = async (_tx: Tx): Promise<string> => currentTemplate.version;
