import {
  addExample,
  announceEdition,
  confirmShortNotice,
  discardEdition,
  returnToDraft,
  setName,
} from "@/db/mutations/edition/draft";
import { askWithdrawal, confirmWithdrawal, takeBackWithdrawal } from "@/db/mutations/edition/withdraw";
import { makeDraft, makeShortNotice, typedExample } from "@/db/testing/edition";
import { makeAnnouncedRow } from "@/db/testing/edition-row";
import { makeActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { type Race, twice } from "./row";

type Row = { id: string; rowVersion: number };

/** The same verb twice, on a row that another manager made. */
const race = (verb: string, make: () => Promise<Row>, run: (by: Actor, row: Row) => Promise<unknown>): Race => ({
  verbs: [`edition/${verb}`],
  ...{ lock: "edition/row.ts lockEdition", on: "edition" },
  runners: async () => {
    const [manager, row] = [await makeActor(["programme-manager"]), await make()];
    return twice(() => run(manager, row));
  },
  ...{ outcome: "done, stale", unlocked: "done, done" },
});

const makeAnnounced = () => makeAnnouncedRow("2030-01-01");

/** An announced edition whose withdrawal another manager asked. */
const makeAsked = async (): Promise<Row> => {
  const row = await makeAnnounced();
  await askWithdrawal(await makeActor(["programme-manager"]), { ...row, reason });
  return { ...row, rowVersion: 2 };
};

const named = { path: ["tiers", 2], fr: "Supérieur", en: "Upper" };
const announced = { effectiveOn: "2030-01-01", shortNoticeReason: "" };
const reason = "A threshold was wrong";

export const editionRaces: Race[] = [
  race("edit.ts edit", makeDraft, (by, row) => setName(by, { ...row, ...named })),
  race("draft.ts withExamples", makeDraft, (by, row) => addExample(by, { ...row, ...typedExample })),
  race("draft.ts announceEdition", makeDraft, (by, row) => announceEdition(by, { ...row, ...announced })),
  race("draft.ts confirmShortNotice", makeShortNotice, confirmShortNotice),
  race("draft.ts returnToDraft", makeShortNotice, returnToDraft),
  race("draft.ts discardEdition", makeDraft, discardEdition),
  race("withdraw.ts askWithdrawal", makeAnnounced, (by, row) => askWithdrawal(by, { ...row, reason })),
  {
    ...race("withdraw.ts confirmWithdrawal", makeAsked, confirmWithdrawal),
    // A trigger lets no one change a withdrawn edition, but answers as a bug does.
    unlocked: "done, error P0001",
  },
  race("withdraw.ts takeBackWithdrawal", makeAsked, takeBackWithdrawal),
];
