import { describe, expect, it } from "vitest";
import { withRaces } from "@/db/testing/race/race";
import { accountRaces } from "@/db/testing/race/row/account";
import { agreementRaces } from "@/db/testing/race/row/agreement";
import { badgeRaces } from "@/db/testing/race/row/badge";
import { benefitRaces } from "@/db/testing/race/row/benefit";
import { companyRaces } from "@/db/testing/race/row/company";
import { confirmationRaces } from "@/db/testing/race/row/confirmation";
import { constraintRaces } from "@/db/testing/race/row/constraint";
import { editionRaces } from "@/db/testing/race/row/edition";
import { factorRaces } from "@/db/testing/race/row/factor";
import { importRaces } from "@/db/testing/race/row/import";
import { mandateRaces } from "@/db/testing/race/row/mandate";
import { operatorRaces } from "@/db/testing/race/row/operator";
import { personRaces } from "@/db/testing/race/row/person";
import { portalRaces } from "@/db/testing/race/row/portal";
import { reviewRaces } from "@/db/testing/race/row/review";
import type { Race } from "@/db/testing/race/row/row";
import { setUpRaces } from "@/db/testing/race/row/set-up";
import { teamRaces } from "@/db/testing/race/row/team";
import { textRaces } from "@/db/testing/race/row/text";
import { tierRaces } from "@/db/testing/race/row/tier";
import { scanLocks } from "@/db/testing/race/scan";

const race = withRaces();

const rows: Race[] = [
  ...companyRaces,
  ...personRaces,
  ...confirmationRaces,
  ...reviewRaces,
  ...badgeRaces,
  ...benefitRaces,
  ...tierRaces,
  ...editionRaces,
  ...accountRaces,
  ...factorRaces,
  ...teamRaces,
  ...mandateRaces,
  ...agreementRaces,
  ...portalRaces,
  ...constraintRaces,
  ...operatorRaces,
  ...setUpRaces,
  ...textRaces,
  ...importRaces,
];

const title = ({ verbs: [first, second = first], lock, keptRightBy }: Race): string =>
  `${first} and ${second}, by ${lock ?? keptRightBy}`;

const outcomeOf = async ({ runners, heldBefore = "COMMIT", on, isFirstOnly }: Race, isLocked: boolean) => {
  const without = isLocked || !on ? null : { on, ...(isFirstOnly ? { isFirstOnly } : {}) };
  return race(await runners(), { heldBefore, without });
};

const { locks, verbs, known } = scanLocks();
/** The job of the day locks by settleSome alone; its own transaction only notes that the day is done. */
const withoutOwnLock = new Set(["tier/decide-day.ts decideDay"]);
const isOfCode = (name: string): boolean => name.includes(".ts ");

describe("the table of races", () => {
  it("has a row for every lock that db/mutations takes", () => {
    expect(new Set(rows.flatMap(({ lock }) => lock ?? []))).toEqual(new Set(locks));
  });

  it("has a row for every verb that locks, and names no verb that is not there", () => {
    const named = new Set(rows.flatMap((row) => row.verbs).filter(isOfCode));
    expect(verbs.filter((verb) => !named.has(verb) && !withoutOwnLock.has(verb))).toEqual([]);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it("says by what else a row is kept right whose outcome does not need the lock", () => {
    const unmoved = rows.filter(({ outcome, unlocked }) => outcome === unlocked);
    expect(unmoved.filter(({ keptRightBy }) => !keptRightBy).map(title)).toEqual([]);
  });
});

describe("a lock keeps apart", () => {
  it.each(rows.map((row) => [title(row), row] as const))("%s", async (_, row) => {
    expect(await outcomeOf(row, true)).toBe(row.outcome);
    if (row.lock !== null) expect(await outcomeOf(row, false)).toBe(row.unlocked);
  });
});
