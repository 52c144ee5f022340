import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { endSessions, inviteAdministrator, resetFactor } from "@/db/mutations/account/operator";
import { account } from "@/db/schema/account";
import { makeActor, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Race, twice } from "./row";
import { openFor } from "./seat";

const onAccount = { lock: "account/operator.ts lockAccount", on: "account" } as const;

const addressOf = async (accountId: string | null): Promise<string> => {
  const [row] = await read(testSystem(), (tx) =>
    tx
      .select({ email: account.email })
      .from(account)
      .where(eq(account.id, accountId ?? "")),
  );
  return row?.email ?? "";
};

/** What the operator does from a shell, typed twice at once. */
export const operatorRaces: Race[] = [
  {
    verbs: ["account/operator.ts inviteAdministrator"],
    ...{ lock: "account/invitation.ts lockInvitations", on: "advisory", isFirstOnly: true },
    runners: async () => {
      const email = `${randomUUID()}@test.example`;
      const invite = () => inviteAdministrator(testSystem(), { email, name: "Inès Caron", locale: "en" });
      return { ...twice(invite), left: () => openFor(email) };
    },
    ...{ outcome: "done, done, left 1", unlocked: "done, done, left 2" },
  },
  {
    verbs: ["account/operator.ts resetFactor"],
    ...onAccount,
    runners: async () => {
      const email = await addressOf((await makeActor(["reviewer"])).accountId);
      return twice(() => resetFactor(testSystem(), { email }));
    },
    ...{ outcome: "done, done", unlocked: "done, done" },
    keptRightBy: "its updates, which find nothing left to take away",
  },
  {
    verbs: ["account/operator.ts endSessions"],
    ...onAccount,
    runners: async () => {
      const email = await addressOf((await makeActor(["reviewer"])).accountId);
      return twice(() => endSessions(testSystem(), { email }));
    },
    ...{ outcome: "1, 0", unlocked: "1, 0" },
    keptRightBy: "its update, which finds a session only while it has not ended",
  },
];
