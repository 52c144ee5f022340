import type { setUpActions } from "@/db/testing/actions/set-up";
import { adds, type Effect, lasting, secret } from "./effect";

const saved: Effect = { records: ["programme.changed"], version: "stale", over: lasting };

/** What the acts of a set-up leave and refuse. */
export const setUpEffects: Record<keyof typeof setUpActions, Effect | Effect[]> = {
  beginSetUpAction: { records: ["programme.set-up-begun"], version: secret, over: secret },
  saveVendorAction: saved,
  saveStoryAction: saved,
  chooseRulesAction: saved,
  draftOwnRulesAction: { records: ["edition.drafted"], version: adds, over: adds },
  confirmAgreementAction: saved,
  confirmMailAction: saved,
  confirmSealAction: saved,
  // In a folder, where no mail server is configured, nothing is recorded: the e-mail reached nobody.
  tryMailAction: { records: [], version: lasting, over: lasting },
  openPortalAction: { ...saved, records: ["programme.opened"] },
};
