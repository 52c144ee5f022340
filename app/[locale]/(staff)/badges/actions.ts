"use server";

import { addIssuer } from "@/db/mutations/badge/issuer";
import { addIssuerSchema } from "@/lib/badge/schema";
import { action } from "@/lib/server/action";

export const addIssuerAction = action(addIssuerSchema, addIssuer, {
  to: ({ id }, _input, locale) => `/${locale}/badges/${id}`,
});
