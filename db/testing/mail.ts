import { and, eq } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { keepBooks } from "@/db/transaction";
import { systemOf } from "./factories";

/** Lets the postman take now what he would take when it can no longer be undone. */
export const hastenLetters = (subjectId: string): Promise<void> =>
  keepBooks(systemOf(), async (tx) => {
    await tx
      .update(mail)
      .set({ nextAttemptAt: new Date() })
      .where(and(eq(mail.subjectId, subjectId), eq(mail.state, "queued")));
  });
