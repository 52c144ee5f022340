import { setTerm } from "@/db/mutations/agreement/text/draft";
import { askTextPublication, discardText, publishText, returnText } from "@/db/mutations/agreement/text/publish";
import { counsel, makeTextDraft, makeTextWaiting } from "@/db/testing/agreement/text";
import { makeActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import type { TextRow } from "@/lib/agreement/text/draft/schema";
import { type Race, twice } from "./row";

/** The same verb twice, on a text that another manager wrote. */
const race = (
  verb: string,
  make: () => Promise<TextRow>,
  run: (by: Actor, row: TextRow) => Promise<unknown>,
): Race => ({
  verbs: [`agreement/text/${verb}`],
  ...{ lock: "agreement/text/row.ts lockText", on: "agreement_text" },
  runners: async () => {
    const [manager, row] = [await makeActor(["programme-manager"]), await make()];
    return twice(() => run(manager, row));
  },
  ...{ outcome: "done, stale", unlocked: "done, done" },
});

const term = { months: 12, windowDays: 30, without: "ended" as const };

export const textRaces: Race[] = [
  race("draft.ts edit", makeTextDraft, (by, row) => setTerm(by, { ...row, ...term })),
  race("publish.ts askTextPublication", makeTextDraft, (by, row) => askTextPublication(by, { ...row, ...counsel })),
  {
    ...race("publish.ts publishText", makeTextWaiting, publishText),
    // A trigger lets no one change a published text, but answers as a bug does.
    unlocked: "done, error P0001",
  },
  race("publish.ts returnText", makeTextWaiting, returnText),
  race("publish.ts discardText", makeTextDraft, discardText),
];
