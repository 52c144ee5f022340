import { env } from "@/lib/env";
import { readClaim } from "@/scripts/portal/claim";
import { claimFile } from "@/scripts/portal/join";
import { programmeIn, setUpLink } from "@/scripts/portal/set-up";
import { isAlive } from "@/scripts/process/identity";
import { withPortal } from "./open";
import { tell, type Verb } from "./verb";

/** Whether a portal, and not a command such as this one, holds the data folder. */
const servesAt = (dataDir: string): boolean => {
  const holder = readClaim<{ command?: string }>(claimFile(dataDir));
  return holder !== null && holder.command === undefined && isAlive(holder);
};

export const setupVerb: Verb = {
  usage: "setup",
  does: [
    "Prints the link with which the first administrator sets the programme up in a browser.",
    "The link is good once; it is the same each time until it is used.",
  ],
  run: () =>
    withPortal("setup", async ({ ownerUrl, dataDir }) => {
      if ((await programmeIn(ownerUrl)) !== "none") {
        tell(
          "The programme is set up, or an administrator is at it: they sign in to go on. create-administrator adds another.",
        );
        return 0;
      }
      const { PUBLIC_URL, AUTH_SECRET } = env();
      tell(setUpLink(PUBLIC_URL, AUTH_SECRET));
      if (!servesAt(dataDir)) tell("The portal does not run: start it with SEED=none npm start, then open the link.");
      return 0;
    }),
};
