import { describe, expect, it } from "vitest";
import { withRaces } from "@/db/testing/race/race";
import { accountRaces } from "@/db/testing/race/row/account";
import { companyRaces } from "@/db/testing/race/row/company";
import { editionRaces } from "@/db/testing/race/row/edition";
import { mandateRaces } from "@/db/testing/race/row/mandate";
import { reviewRaces } from "@/db/testing/race/row/review";
import type { Race } from "@/db/testing/race/row/row";
import { teamRaces } from "@/db/testing/race/row/team";
import { tierRaces } from "@/db/testing/race/row/tier";

const race = withRaces();

const rows: Race[] = [
  ...companyRaces,
  ...reviewRaces,
  ...tierRaces,
  ...editionRaces,
  ...accountRaces,
  ...teamRaces,
  ...mandateRaces,
];

const title = ({ verbs: [first, second = first], lock }: Race): string => `${first} and ${second}, by ${lock}`;

const outcomeOf = async ({ runners, heldBefore = "COMMIT", on, isFirstOnly }: Race, isLocked: boolean) => {
  const without = isLocked ? null : { on, ...(isFirstOnly ? { isFirstOnly } : {}) };
  return race(await runners(), { heldBefore, without });
};

describe("a lock keeps apart", () => {
  it.each(rows.map((row) => [title(row), row] as const))("%s", async (_, row) => {
    expect(await outcomeOf(row, true)).toBe(row.outcome);
    expect(await outcomeOf(row, false)).toBe(row.unlocked);
  });
});
