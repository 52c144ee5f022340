import { and, eq } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import { testSystem } from "./factories";

/** Lets the postman take now what he would take when it can no longer be undone. */
export const releaseEmails = (subjectId: string): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx
      .update(mail)
      .set({ nextAttemptAt: new Date() })
      .where(and(eq(mail.subjectId, subjectId), eq(mail.state, "queued")));
  });
