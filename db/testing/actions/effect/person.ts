import type { ownPersonActions, personActions } from "@/db/testing/actions/person";
import { adds, type Effect, each, secret, state } from "./effect";

const onPerson = { of: "person", left: "done", withdrawn: "not-found" } as const;
const onRequest = each("stale", "accepted", "refused", "taken-back");

/** What a declared person leaves by their link, which opens again and again. */
export const ownPersonEffects: Record<keyof typeof ownPersonActions, Effect> = {
  consentAction: { records: ["person.consented", "tier.set"], version: state, over: onPerson },
  objectAction: { records: ["person.removal-asked", "tier.set"], version: state, over: onPerson },
  proposeAction: { records: ["person.correction-asked"], version: state, over: onPerson },
  chooseAction: { records: ["person.chosen"], version: state, over: state },
  takeBackAction: {
    records: ["person.request-taken-back"],
    version: state,
    over: { of: "personRequest", ...onRequest },
  },
  renewPersonLinkAction: { records: ["person.link-sent"], version: secret, over: secret },
};

export const personEffects: Record<keyof typeof personActions, Effect> = {
  answerPersonAction: {
    records: ["person.corrected", "tier.set"],
    version: "stale",
    over: { of: "personRequest", ...onRequest },
  },
  mergePeopleAction: {
    records: ["person.merged", "tier.set"],
    version: state,
    over: { ...onPerson, named: "otherId" },
  },
  unmergePeopleAction: {
    records: ["person.unmerged"],
    version: state,
    over: { of: "merge", undone: "stale" },
  },
  keepApartAction: { records: ["person.kept-apart"], version: state, over: { ...onPerson, named: "otherId" } },
  renewCredentialsAction: { records: ["credential.declared"], version: adds, over: adds },
};
