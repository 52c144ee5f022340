import { counsel, makeTextDraft, makeTextWaiting, someVersion } from "@/db/testing/agreement/text";
import type { ActionSpec } from "./action";

const onProgramme = { other: "not-permitted" } as const;
const managers = ["programme-manager"] as const;
const publishers = ["programme-manager", "administrator"] as const;

const words = { fr: "Un objet.", en: "A purpose." };
const place = "0-0-0";

/** What staff does to the agreement's text, action by action. */
export const textActions = {
  draftTextAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ version: await someVersion(), basedOn: "2019-10" }),
  },
  setClauseAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), place, id: "purpose.one", ...words, itemsFr: "", itemsEn: "" }),
  },
  setHeadingAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), place: "0-0", id: "purpose", ...words }),
  },
  setTermAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), months: 12, windowDays: 30, without: "ended" }),
  },
  arrangeTextAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), place, arrangement: "down" }),
  },
  importTextAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), markdownFr: "# Contrat", markdownEn: "" }),
  },
  askTextPublicationAction: {
    may: publishers,
    ...onProgramme,
    typed: async () => ({ ...(await makeTextDraft()), ...counsel }),
  },
  publishTextAction: { may: publishers, ...onProgramme, typed: () => makeTextWaiting() },
  returnTextAction: { may: publishers, ...onProgramme, typed: () => makeTextWaiting() },
  discardTextAction: { may: managers, ...onProgramme, typed: () => makeTextDraft() },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
