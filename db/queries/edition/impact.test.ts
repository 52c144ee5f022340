import { beforeAll, describe, expect, it } from "vitest";
import { computeImpact } from "@/db/queries/edition/impact";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { makePersonWith, someAddress } from "@/db/testing/person/rows";
import { insertProgramme } from "@/db/testing/programme";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { SharedPeople } from "@/lib/edition/shared-people";

const database = withOwnDatabase();
let staff: Actor;
let first: Actor;
let second: Actor;

/** Declares one whole team in both companies, in the first of them a year earlier. */
beforeAll(async () => {
  await insertProgramme(database);
  staff = await makeActor(["auditor"]);
  [first, second] = [await makeActor(["owner"]), await makeActor(["owner"])];
  for (const owner of [first, second]) await makeInForce(partnerIdOf(owner));
  const emails = Array.from({ length: 4 }, someAddress);
  for (const [owner, year] of [
    [first, 2018],
    [second, 2019],
  ] as const)
    await makeCompetent(owner, async (declarer, place) => {
      const declared = { email: emails[place] ?? null, createdAt: new Date(`${year}-01-01`) };
      return (await makePersonWith(partnerIdOf(declarer), declared)).id;
    });
});

const counting = (sharedPeople: SharedPeople) => ({
  ...defaultEdition,
  counting: { ...defaultEdition.counting, sharedPeople },
});
/** Which of the two companies lose competencies where one way of counting replaces the other. */
const losers = async (from: SharedPeople, to: SharedPeople, isWhole = false) => {
  const after = counting(to);
  // Rules that share roles out are compared from all records of each company.
  const rules = isWhole ? { ...after, counting: { ...after.counting, rolesPerPerson: 1 } } : after;
  const question = { from: counting(from), to: rules, isAsIfSigned: false };
  const { impact } = await computeImpact(staff, question);
  const lost = impact.moves.filter(({ competenciesLost }) => competenciesLost.length > 0);
  return lost.map(({ partner, because }) => ({
    isSecond: partner === partnerIdOf(second),
    isExplained: because.length > 0,
  }));
};

describe("the impact of counting each person in one company", () => {
  it("names the company that loses its people to an earlier one, before any such rule is announced", async () => {
    expect(await losers("every", "first")).toEqual([{ isSecond: true, isExplained: true }]);
    expect(await losers("every", "chosen")).toEqual([{ isSecond: true, isExplained: true }]);
  });

  it("is the same from all records as from those that can count", async () => {
    expect(await losers("every", "first", true)).toContainEqual({ isSecond: true, isExplained: true });
  });

  it("takes nothing from anybody where all count as before, or again", async () => {
    expect(await losers("every", "every")).toEqual([]);
    expect(await losers("first", "every")).toEqual([]);
  });
});
