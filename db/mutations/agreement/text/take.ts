import { onProgramme } from "@/db/mutations/edition/row";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

type Taken = { version: string; language: AgreementLanguage; as: "pdf" | "markdown" };

/** Records that staff took away one language of a text, which may be a draft. */
export const recordTextTaken = (actor: Actor, taken: Taken): Promise<void> =>
  mutate(actor, async (_tx, record) => {
    requirePermission(actor, "programme.view", "programme");
    await record("text.exported", null, taken, onProgramme);
  });
