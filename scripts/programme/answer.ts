import { decide, evaluate } from "@/lib/programme/evaluate";
import { factsSchema } from "@/lib/programme/facts";
import type { Command } from "./arguments";
import type { Document } from "./documents";
import { faultText } from "./faults";

type Evaluate = Extract<Command, { verb: "evaluate" }>;

/** The answer to one document as JSON text, or what is wrong with it. */
export type Answer = { text: string; fault: null } | { fault: string };

/** Asks the engine about one document. Never throws: whatever goes wrong belongs to that document's line. */
export const answer = (document: Document, { edition, on, isBrief }: Evaluate): Answer => {
  if (document.fault !== null) return { fault: `$: ${document.fault}` };
  try {
    const parsed = factsSchema.safeParse(document.value);
    if (!parsed.success) return { fault: faultText(parsed.error.issues) };
    return { text: JSON.stringify((isBrief ? decide : evaluate)(edition, parsed.data, on)), fault: null };
  } catch (error) {
    return { fault: `$: cannot be evaluated: ${error instanceof Error ? error.message : String(error)}` };
  }
};
