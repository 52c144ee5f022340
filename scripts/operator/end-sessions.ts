import { endSessions } from "@/db/mutations/account/operator";
import { withPortal } from "./open";
import { explained, type Given, operatorIn, requireEmail, tell, UsageError, type Verb } from "./verb";

/** The address, or null for all accounts: one of the two must be asked for. */
const whose = (given: Given): string | null => {
  const { all, email } = given.values;
  if ((all === true) === (email !== undefined)) throw new UsageError("give either --email or --all");
  return all === true ? null : requireEmail(given);
};

export const endSessionsVerb: Verb = {
  usage: "end-sessions --email ADDRESS | --all [--reason TEXT]",
  does: ["Signs one person out everywhere, or everyone. They can sign in again. The audit keeps who typed it."],
  options: { email: { type: "string" }, all: { type: "boolean" }, reason: { type: "string" } },
  run: async (given) => {
    const email = whose(given);
    return withPortal("end-sessions", async () => {
      const ended = await explained(
        { "not-found": `There is no account ${email}` },
        endSessions(operatorIn(given), { email }),
      );
      tell(`${ended} sessions ended${email === null ? "" : ` of ${email}`}.`);
      return 0;
    });
  },
};
