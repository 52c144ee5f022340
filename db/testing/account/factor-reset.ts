import { factorReset } from "@/db/schema/account";
import { makeAccount, makeMembership, testSelf } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";

const makeColleague = async (team: string | null): Promise<string> => {
  const accountId = await makeAccount();
  await makeMembership(accountId, team, [team ? "viewer" : "auditor"]);
  return accountId;
};

/** The address of a new colleague, whose second factor may be lost. */
export const colleagueIn = async (team: string | null): Promise<string> => `${await makeColleague(team)}@test.example`;

/** An open request of one colleague about another; its id. */
export const makeFactorReset = async (team: string | null): Promise<string> => {
  const [accountId, askedBy] = [await makeColleague(team), await makeColleague(team)];
  const askedAt = new Date();
  const expiresAt = new Date(askedAt.getTime() + 3_600_000);
  const asked = { accountId, askedBy, partnerId: team, reason: "By telephone", askedAt, expiresAt };
  const [row] = await writeUnaudited(testSelf(accountId), (tx) =>
    tx.insert(factorReset).values(asked).returning({ id: factorReset.id }),
  );
  return row?.id ?? "";
};
