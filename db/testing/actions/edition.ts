import { randomUUID } from "node:crypto";
import {
  makeAnnounced,
  makeDraft,
  makeDraftWithExample,
  makeDraftWithModel,
  makeDraftWithoutDeployments,
  makeShortNotice,
  makeWithdrawalAsked,
  typedActivityKind,
  typedCredential,
  typedExample,
  typedModel,
} from "@/db/testing/edition";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { benefitValues } from "@/lib/editor/benefit-form";
import { editionFile } from "@/lib/editor/edition-file";
import type { ActionSpec } from "./action";

const reason = "For the test";
const onProgramme = { other: "not-permitted" } as const;
const managers = ["programme-manager"] as const;
const announcers = ["programme-manager", "administrator"] as const;

/** A year whose budget nobody set yet. */
let lastYear = 2_030;
const freshYear = (): number => {
  lastYear += 1;
  return lastYear;
};

/** What staff does to the editions of the rules, action by action. */
export const editionActions = {
  draftEditionAction: {
    may: managers,
    ...onProgramme,
    typed: () => ({ basedOn: "partner-connect-2020", id: `draft-${randomUUID()}`, fr: "Projet", en: "Draft" }),
  },
  importEditionAction: {
    may: managers,
    ...onProgramme,
    typed: () => ({ id: `import-${randomUUID()}`, text: editionFile(defaultEdition) }),
  },
  setFigureAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({
      ...(await makeDraft()),
      path: ["effort", "hire"],
      field: "hours",
      unit: "whole",
      value: "300",
    }),
  },
  setTracksAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), path: ["competencies", 0, "requires", 0], tracks: ["NV"] }),
  },
  removeClauseAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), path: ["tiers", 2, "requires", 1] }),
  },
  addClauseAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({
      ...(await makeDraft()),
      ...{ path: ["tiers", 2, "requires"], kind: "deployment", type: "", tracks: [], competencyKind: "solution" },
      amount: "3",
    }),
  },
  setEditionBenefitAction: {
    may: managers,
    ...onProgramme,
    typed: async () => {
      const { id, rowVersion } = await makeDraft();
      return benefitValues({ id, rowVersion }, -1, sampleBenefit(), "en", "EUR");
    },
  },
  removeEditionBenefitAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), path: ["benefits", 0] }),
  },
  setBudgetAction: {
    may: managers,
    ...onProgramme,
    typed: () => ({
      ...{ benefitId: "internal-use-licences", on: `${freshYear()}-05-05` },
      ...{ of: "units", amount: "900000", rowVersion: 1 },
    }),
  },
  setNameAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), path: ["tiers", 2], fr: "Supérieur", en: "Upper" }),
  },
  setReminderDaysAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), days: "60, 10" }),
  },
  setCountingAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), roles: "2", competencies: "one", shared: "chosen" }),
  },
  addChapterAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), kind: "tier", above: "advanced", fr: "Élite", en: "Elite" }),
  },
  saveCredentialAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), ...typedCredential }),
  },
  saveTrackAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), isNew: true, track: "AI", fr: "IA privée", en: "Private AI" }),
  },
  saveKindAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({
      ...(await makeDraft()),
      ...{ kind: "solution", oneFr: "Étoile", oneEn: "Star", severalFr: "Étoiles", severalEn: "Stars" },
    }),
  },
  dropWordAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), list: "credentials", word: "VCDX" }),
  },
  saveActivityKindAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), ...typedActivityKind }),
  },
  takeKindAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraftWithoutDeployments()), kind: "deployment" }),
  },
  saveModelAction: { may: managers, ...onProgramme, typed: async () => ({ ...(await makeDraft()), ...typedModel }) },
  dropPartAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraftWithModel()), list: "businessModels", word: typedModel.word }),
  },
  setCurrencyAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), currency: "CHF" }),
  },
  discardEditionAction: { may: managers, ...onProgramme, typed: () => makeDraft() },
  addExampleAction: { may: managers, ...onProgramme, typed: async () => ({ ...(await makeDraft()), ...typedExample }) },
  removeExampleAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraftWithExample()), example: "none" }),
  },
  announceEditionAction: {
    may: announcers,
    ...onProgramme,
    typed: async () => ({ ...(await makeDraft()), effectiveOn: "2030-01-01", shortNoticeReason: "" }),
  },
  confirmShortNoticeAction: { may: announcers, ...onProgramme, typed: () => makeShortNotice() },
  returnToDraftAction: { may: announcers, ...onProgramme, typed: () => makeShortNotice() },
  askWithdrawalAction: {
    may: managers,
    ...onProgramme,
    typed: async () => ({ ...(await makeAnnounced()), reason }),
  },
  confirmWithdrawalAction: { may: announcers, ...onProgramme, typed: () => makeWithdrawalAsked() },
  takeBackWithdrawalAction: { may: announcers, ...onProgramme, typed: () => makeWithdrawalAsked() },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
