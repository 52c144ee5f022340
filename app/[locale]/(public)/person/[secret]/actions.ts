"use server";

import { linkOnlySchema } from "@/lib/account/schema";
import type { Locale } from "@/lib/i18n/locale";
import { agreeSchema, chooseSchema, objectSchema, proposeForm, takeBackSchema } from "@/lib/person/request";
import { action } from "@/lib/server/action";
import { publicDoor } from "@/lib/server/auth/doors";
import { choose, consent, object, propose, renewPersonLink, takeBack } from "@/lib/server/person/own";

/** The same page, which says what was done. */
const to =
  (done: string) =>
  (_answer: unknown, { secret }: { secret: string }, locale: Locale): string =>
    `/${locale}/person/${secret}?done=${done}`;

export const consentAction = action(agreeSchema, consent, { door: publicDoor, to: to("consented") });

export const objectAction = action(objectSchema, object, { door: publicDoor, to: to("objected") });

export const chooseAction = action(chooseSchema, choose, { door: publicDoor, to: to("chosen") });

export const proposeAction = action(proposeForm, propose, { door: publicDoor, to: to("asked") });

export const takeBackAction = action(takeBackSchema, takeBack, { door: publicDoor, to: to("taken-back") });

export const renewPersonLinkAction = action(linkOnlySchema, renewPersonLink, { door: publicDoor, to: to("sent") });
