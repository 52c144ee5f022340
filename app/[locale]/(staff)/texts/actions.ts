"use server";

import { draftText } from "@/db/mutations/agreement/text/draft";
import { draftTextSchema } from "@/lib/agreement/text/draft/schema";
import { action } from "@/lib/server/action";

export const draftTextAction = action(draftTextSchema, draftText, {
  to: ({ version }, _input, locale) => `/${locale}/texts/${version}`,
});
