import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { FrameWords } from "@/components/language/frame-words";
import { wordsOfForms, wordsOfFrame } from "@/components/language/kept-words";
import { withKindsOf } from "@/lib/activity/own-words";
import type { Edition } from "@/lib/edition/edition";
import { isPseudo, type NamespaceOrPart } from "@/lib/i18n/messages";

const kept = new Set<NamespaceOrPart>([...wordsOfFrame, ...wordsOfForms]);

export type Wanted = {
  of?: readonly NamespaceOrPart[] | undefined;
  /** An edition of which the kinds of activity are to be named, though it may not be announced. */
  edition?: Edition | undefined;
};

/** These words alone, as the catalogue holds them. */
const wordsAmong = (messages: Record<string, object>, wanted: readonly NamespaceOrPart[]) => {
  const sent: Record<string, Record<string, unknown>> = {};
  for (const one of wanted) {
    const [namespace = "", part] = one.split(".", 2);
    const all: Record<string, unknown> = { ...messages[namespace] };
    sent[namespace] = { ...sent[namespace], ...(part ? { [part]: all[part] } : all) };
  }
  return sent;
};

/** What the server sends for these namespaces: only what the scripts do not bring. */
export const wordsToSend = async ({ of = [], edition }: Wanted) => {
  const [known, locale, timeZone] = await Promise.all([getMessages(), getLocale(), getTimeZone()]);
  const messages = edition ? withKindsOf(known, edition, locale) : known;
  const wanted = isPseudo ? [...wordsOfFrame, ...of] : of.filter((one) => !kept.has(one));
  return { locale, timeZone, sent: wordsAmong(messages, wanted) };
};

/** Sends the browser the messages of these namespaces, for a page without a form: it loads no words of forms. */
export async function FrameMessages({ of, children }: { of?: readonly NamespaceOrPart[]; children: ReactNode }) {
  return <FrameWords {...(await wordsToSend({ of }))}>{children}</FrameWords>;
}

/** The layout of a folder without a form, whose client components need more messages than every page has. */
export const layoutWithFrameMessages =
  (...of: readonly NamespaceOrPart[]) =>
  ({ children }: { children: ReactNode }) => <FrameMessages of={of}>{children}</FrameMessages>;
