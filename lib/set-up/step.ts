import type { Locale } from "@/lib/i18n/locale";

/** The steps of a set-up after its first account, in the order in which they are offered. */
export const setUpSteps = ["vendor", "rules", "agreement", "mail", "seal", "staff"] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** Without these nothing that a partner reads or signs would be true, so the portal does not open. */
const needed: readonly SetUpStep[] = ["vendor", "rules", "agreement"];

/** `acknowledged`: done by who said that it may be as it is, such as letters in a folder. */
export type StepState = "missing" | "acknowledged" | "done";
export type StepStates = Readonly<Record<SetUpStep, StepState>>;

/** The steps that keep the portal from opening. */
export const stepsBeforeOpening = (states: StepStates): SetUpStep[] =>
  needed.filter((step) => states[step] === "missing");

/** The steps that are not done, in their order: what stands between an open portal and its first partner. */
export const stepsLeft = (states: StepStates): SetUpStep[] => setUpSteps.filter((step) => states[step] !== "done");

/** The page of a step, or of all of them. */
export const stepPath = (locale: Locale, step: SetUpStep | null): string =>
  step ? `/${locale}/set-up/${step}` : `/${locale}/set-up`;

/** Where a step leads once it is saved: on to the next, or to the list where none is left. */
export const toNextStep = ({ next }: { next: SetUpStep | null }, _input: unknown, locale: Locale): string =>
  stepPath(locale, next);

/** The step to show after one: the next that is missing, if any is. */
export const stepAfter = (states: StepStates, done: SetUpStep): SetUpStep | null => {
  const missing = setUpSteps.filter((step) => step !== done && states[step] === "missing");
  return missing.find((step) => setUpSteps.indexOf(step) > setUpSteps.indexOf(done)) ?? missing[0] ?? null;
};
