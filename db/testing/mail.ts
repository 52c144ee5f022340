import { and, eq } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import { testSystem } from "./factories";

/** Makes the emails about a subject due now, although the decision could still be undone. */
export const releaseEmails = (subjectId: string): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx
      .update(mail)
      .set({ nextAttemptAt: new Date() })
      .where(and(eq(mail.subjectId, subjectId), eq(mail.state, "queued")));
  });
