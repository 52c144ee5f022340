"use server";

import { renewCredentials } from "@/db/mutations/person/renew";
import { renewForm } from "@/lib/credential/renew";
import { action } from "@/lib/server/action";

export const renewCredentialsAction = action(renewForm, renewCredentials, {
  to: ({ done }, _input, locale) => `/${locale}/people/expiring?done=${done}`,
});
