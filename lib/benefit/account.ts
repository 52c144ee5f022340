import type { ProvenBenefit } from "@/lib/answer/benefit";
import type { Benefit } from "@/lib/benefit/benefit";
import { type BenefitStanding, usableUntil } from "@/lib/benefit/demotion";
import { isSameMeasure } from "@/lib/benefit/measure";
import type { Period } from "@/lib/benefit/period";
import type { Day } from "@/lib/date/day";
import type { DeclarationState } from "@/lib/review/state";

/** A request as the sums need it, with the benefit as it was asked for; `amount` null where that has none. */
export type RequestSum = {
  id: string;
  benefitId: string;
  benefit: Benefit;
  state: DeclarationState;
  amount: number | null;
  periodFrom: Day;
  periodUntil: Day;
  allocatedOn: Day | null;
  expiresOn: Day | null;
};

/** A use; `benefit` as it was used, null where that was not kept. */
export type UseSum = {
  benefitId: string;
  requestId: string | null;
  benefit: Benefit | null;
  amount: number;
  currency: string | null;
  periodFrom: Day;
  periodUntil: Day;
};

/** What was allocated to a company. `usableUntil` null for no end, "" where it could never be used. */
export type Allocation = {
  requestId: string;
  benefit: Benefit;
  amount: number | null;
  used: number;
  left: number;
  usableUntil: Day | null;
};

type Standings = Readonly<Record<string, BenefitStanding>>;
type Counted = Pick<Benefit, "id" | "measure">;

const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

/** Cents or units can be used up bit by bit; percent and benefits without an amount cannot. */
export const isCounted = ({ measure }: Pick<Benefit, "measure">): boolean =>
  measure.of === "money" || measure.of === "units";

/** Whether its amounts are confidential, as revenue is. */
export const isFunds = ({ measure }: Pick<Benefit, "measure">): boolean => measure.of === "money";

export const currencyOf = ({ measure }: Pick<Benefit, "measure">): string | null =>
  measure.of === "money" ? measure.currency : null;

const isWaiting = ({ state }: RequestSum): boolean => state === "declared" || state === "more-asked";

const isIn = (one: { periodFrom: Day; periodUntil: Day }, { from, until }: Period): boolean =>
  one.periodFrom === from && one.periodUntil === until;

const isOf = (one: RequestSum, { id, measure }: Counted): boolean =>
  one.benefitId === id && isSameMeasure(one.benefit.measure, measure);

/** What a company has asked for in a period and was not refused: waiting or allocated. Other measures do not add up. */
export const askedIn = (benefit: Counted, period: Period, requests: readonly RequestSum[]): number =>
  sum(
    requests
      .filter((one) => isOf(one, benefit) && isIn(one, period) && (isWaiting(one) || one.state === "verified"))
      .map(({ amount }) => amount),
  );

const usedIn = (benefit: Counted, period: Period, uses: readonly UseSum[]): number =>
  sum(
    uses
      .filter(
        (one) =>
          one.benefitId === benefit.id &&
          one.requestId === null &&
          isIn(one, period) &&
          (one.benefit
            ? isSameMeasure(one.benefit.measure, benefit.measure)
            : (one.currency ?? null) === currencyOf(benefit)),
      )
      .map(({ amount }) => amount),
  );

/** What is left to ask for, of a benefit given on request; of one given at once, what is left to use. Never below zero. */
export const leftIn = (
  { benefit, amount }: Pick<ProvenBenefit, "benefit" | "amount">,
  period: Period,
  requests: readonly RequestSum[],
  uses: readonly UseSum[],
): number => {
  const taken = benefit.giving === "on-request" ? askedIn(benefit, period, requests) : usedIn(benefit, period, uses);
  return Math.max(0, (amount ?? 0) - taken);
};

/** Allocations of a benefit with what is left of them, given what became of each. */
export const allocationsOf = (
  benefitId: string,
  requests: readonly RequestSum[],
  uses: readonly UseSum[],
  standings: Standings,
): Allocation[] =>
  requests
    .filter((one) => one.benefitId === benefitId && one.state === "verified")
    .map(({ id, benefit, amount, expiresOn }) => {
      const used = sum(uses.filter((one) => one.requestId === id).map((one) => one.amount));
      const left = Math.max(0, (amount ?? 0) - used);
      const until = usableUntil(standings[id] ?? { state: "given" }, expiresOn);
      return { requestId: id, benefit, amount, used, left, usableUntil: until };
    });

/** Whether something may still be used on a day. */
export const isStillUsable = ({ usableUntil: until }: Pick<Allocation, "usableUntil">, on: Day): boolean =>
  until === null || on < until;

/** Whether a benefit that is not counted is asked for already, or had: it is there or it is not, until it ends. */
export const isAskedOrHeld = (
  benefit: Counted,
  requests: readonly RequestSum[],
  standings: Standings,
  on: Day,
): boolean => {
  const own = requests.filter((one) => isOf(one, benefit));
  return own.some(isWaiting) || allocationsOf(benefit.id, own, [], standings).some((one) => isStillUsable(one, on));
};

/** What became of the allocations of a benefit that can still be used on a day. */
export const heldStandings = (
  benefitId: string,
  requests: readonly RequestSum[],
  standings: Standings,
  on: Day,
): BenefitStanding[] =>
  allocationsOf(benefitId, requests, [], standings)
    .filter((one) => isStillUsable(one, on))
    .map(({ requestId }) => standings[requestId] ?? { state: "given" });

/** The requests that were approved, with the day; the first day of their period where the day was not kept. */
export const allocatedOf = (requests: readonly RequestSum[]) =>
  requests
    .filter(({ state }) => state === "verified")
    .map(({ id, benefit, allocatedOn, periodFrom }) => ({
      ...{ requestId: id, benefit, allocatedOn: allocatedOn ?? periodFrom },
    }));

/** How many requests wait that a reader may see. */
export const waitingOf = (requests: readonly RequestSum[], seesFunds: boolean): number =>
  requests.filter((one) => isWaiting(one) && (seesFunds || !isFunds(one.benefit))).length;
