import { inviteAdministrator } from "@/db/mutations/account/operator";
import { nameField } from "@/lib/account/schema";
import { env } from "@/lib/env";
import { isLocale, locales } from "@/lib/i18n/locale";
import { withPortal } from "./open";
import { explained, type Given, operatorIn, requireEmail, requireText, tell, UsageError, type Verb } from "./verb";

const languageOf = ({ values }: Given) => {
  const language = values.language ?? "fr";
  if (typeof language !== "string" || !isLocale(language))
    throw new UsageError(`--language takes ${locales.join(" or ")}`);
  return language;
};

const nameOf = (given: Given): string => {
  const read = nameField.safeParse(requireText(given, "name"));
  if (!read.success) throw new UsageError("--name takes a name of at most 120 characters");
  return read.data;
};

export const createAdministratorVerb: Verb = {
  usage: "create-administrator --email ADDRESS --name NAME [--language fr|en]",
  does: [
    "Makes someone an administrator of the vendor's team, the first or a further one.",
    "Prints a link that is good once and for seven days: behind it they choose a password and a second factor.",
    "No letter is sent. Give the link to that person only.",
  ],
  options: { email: { type: "string" }, name: { type: "string" }, language: { type: "string" } },
  run: async (given) => {
    const order = { email: requireEmail(given), name: nameOf(given), locale: languageOf(given) };
    return withPortal("create-administrator", async () => {
      const { secret, expiresAt } = await explained(
        {
          "no-programme": "There is no programme yet: set the portal up first (npm run -s portal -- setup)",
          "already-member": `${order.email} is an administrator already. If they cannot sign in: portal reset-factor --email ${order.email} --reason …, and the portal's "Forgot your password?"`,
        },
        inviteAdministrator(operatorIn(given), order),
      );
      tell(
        `${order.name} <${order.email}> is invited as administrator. The link, good once and until ${expiresAt.toISOString()}:`,
      );
      tell(`${env().PUBLIC_URL}/${order.locale}/invitation/${secret}`);
      return 0;
    });
  },
};
