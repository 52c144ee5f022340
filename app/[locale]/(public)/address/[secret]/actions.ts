"use server";

import { linkOnlySchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { takeNewAddress } from "@/lib/server/auth/account/address";
import { publicDoor } from "@/lib/server/auth/doors";

export const takeAddressAction = action(linkOnlySchema, takeNewAddress, {
  door: publicDoor,
  to: (_answer, _input, locale) => `/${locale}/sign-in?done=address`,
});
