"use server";

import { homePath } from "@/lib/account/return-path";
import { joinFreshSchema, joinKnownSchema, joinSignedInSchema, linkOnlySchema } from "@/lib/account/schema";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { type Joined, joinFresh, joinKnown, joinSignedIn, sendNewLink } from "@/lib/server/auth/account/join";
import { publicDoor } from "@/lib/server/auth/doors";

const to = ({ landsOn }: Joined, _input: unknown, locale: Locale): string =>
  homePath(locale, landsOn ? `/${locale}/${landsOn}` : null);

export const joinFreshAction = action(joinFreshSchema, joinFresh, { door: publicDoor, to });

export const joinKnownAction = action(joinKnownSchema, joinKnown, { door: publicDoor, to });

export const joinSignedInAction = action(joinSignedInSchema, joinSignedIn, { door: publicDoor, to });

export const renewInvitationAction = action(linkOnlySchema, sendNewLink, {
  door: publicDoor,
  to: (_answer, { secret }, locale) => `/${locale}/invitation/${secret}?sent`,
});
