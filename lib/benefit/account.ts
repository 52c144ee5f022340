import type { ProvenBenefit } from "@/lib/answer/benefit";
import type { Benefit } from "@/lib/benefit/benefit";
import { usableUntil } from "@/lib/benefit/demotion";
import type { Period } from "@/lib/benefit/period";
import type { Day } from "@/lib/date/day";
import type { DeclarationState } from "@/lib/review/state";

/** A request as the sums need it; `amount` null where the benefit has none. */
export type RequestSum = {
  id: string;
  benefitId: string;
  state: DeclarationState;
  amount: number | null;
  currency: string | null;
  periodFrom: Day;
  expiresOn: Day | null;
};

export type UseSum = { benefitId: string; requestId: string | null; amount: number; periodFrom: Day };

/** What was allocated to a company. `usableUntil` null for no end, "" where it can no longer be used. */
export type Allocation = {
  requestId: string;
  amount: number | null;
  used: number;
  left: number;
  usableUntil: Day | null;
};

const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

/** Cents or units can be used up bit by bit; percent and benefits without an amount cannot. */
export const isCounted = ({ measure }: Pick<Benefit, "measure">): boolean =>
  measure.of === "money" || measure.of === "units";

/** Whether its amounts are confidential, as revenue is. */
export const isFunds = ({ measure }: Pick<Benefit, "measure">): boolean => measure.of === "money";

export const currencyOf = ({ measure }: Pick<Benefit, "measure">): string | null =>
  measure.of === "money" ? measure.currency : null;

const holds = ({ state }: RequestSum): boolean => state !== "rejected" && state !== "withdrawn";

/** What a company has asked for in a period and was not refused: waiting or allocated. */
export const askedIn = (benefitId: string, { from }: Period, requests: readonly RequestSum[]): number =>
  sum(
    requests
      .filter((one) => one.benefitId === benefitId && one.periodFrom === from && holds(one))
      .map(({ amount }) => amount),
  );

/** What is left to ask for, of a benefit given on request; of one given at once, what is left to use. Never below zero. */
export const leftIn = (
  { benefit, amount }: Pick<ProvenBenefit, "benefit" | "amount">,
  period: Period,
  requests: readonly RequestSum[],
  uses: readonly UseSum[],
): number => {
  const taken =
    benefit.giving === "on-request"
      ? askedIn(benefit.id, period, requests)
      : sum(
          uses
            .filter((one) => one.benefitId === benefit.id && one.requestId === null && one.periodFrom === period.from)
            .map((one) => one.amount),
        );
  return Math.max(0, (amount ?? 0) - taken);
};

/** Allocations of a benefit with what is left of them, given what became of the benefit. */
export const allocationsOf = (
  { benefit, standing }: Pick<ProvenBenefit, "benefit" | "standing">,
  requests: readonly RequestSum[],
  uses: readonly UseSum[],
): Allocation[] =>
  requests
    .filter((one) => one.benefitId === benefit.id && one.state === "verified")
    .map(({ id, amount, expiresOn }) => {
      const used = sum(uses.filter((one) => one.requestId === id).map((one) => one.amount));
      const left = Math.max(0, (amount ?? 0) - used);
      return { requestId: id, amount, used, left, usableUntil: usableUntil(standing, expiresOn) };
    });

/** Whether something may still be used on a day. */
export const isStillUsable = ({ usableUntil: until }: Pick<Allocation, "usableUntil">, on: Day): boolean =>
  until === null || on < until;
