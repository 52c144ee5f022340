import { resetFactor } from "@/db/mutations/account/operator";
import { withPortal } from "./open";
import { explained, operatorIn, requireEmail, requireText, tell, type Verb } from "./verb";

export const resetFactorVerb: Verb = {
  usage: "reset-factor --email ADDRESS --reason TEXT",
  does: [
    "Takes the second factor of an account away: authenticator, recovery codes and passkeys. Its sessions end.",
    "The password stays; at the next sign-in a new second factor is set up where the account needs one.",
    "The owner gets a letter. The audit keeps who typed it and why. Make sure first that it is them who ask.",
  ],
  options: { email: { type: "string" }, reason: { type: "string" } },
  run: async (given) => {
    const email = requireEmail(given);
    requireText(given, "reason");
    return withPortal("reset-factor", async () => {
      const { sessions, passkeys, hadCodes } = await explained(
        { "not-found": `There is no account ${email}` },
        resetFactor(operatorIn(given), { email }),
      );
      tell(
        `The second factor of ${email} is reset: ${hadCodes ? "authenticator removed" : "there was no authenticator"}, ${passkeys} passkeys removed, ${sessions} sessions ended.`,
      );
      tell("A letter to the owner is queued. At the next sign-in they set up a new factor.");
      return 0;
    });
  },
};
