import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { FrameWords } from "@/components/language/frame-words";
import { wordsOfForms, wordsOfFrame } from "@/components/language/kept-words";
import { withKindsOf } from "@/lib/activity/own-words";
import type { Edition } from "@/lib/edition/edition";
import { isPseudo, type Namespace } from "@/lib/i18n/messages";

const kept = new Set<Namespace>([...wordsOfFrame, ...wordsOfForms]);

export type Wanted = {
  of?: readonly Namespace[] | undefined;
  /** An edition of which the kinds of activity are to be named, though it may not be announced. */
  edition?: Edition | undefined;
};

/** What the server sends for these namespaces: only what the scripts do not bring. */
export const wordsToSend = async ({ of = [], edition }: Wanted) => {
  const [known, locale, timeZone] = await Promise.all([getMessages(), getLocale(), getTimeZone()]);
  const messages = edition ? withKindsOf(known, edition, locale) : known;
  const wanted = isPseudo ? [...wordsOfFrame, ...of] : of.filter((one) => !kept.has(one));
  return { locale, timeZone, sent: Object.fromEntries(wanted.map((namespace) => [namespace, messages[namespace]])) };
};

/** Sends the browser the messages of these namespaces, for a page without a form: it loads no words of forms. */
export async function FrameMessages({ of, children }: { of?: readonly Namespace[]; children: ReactNode }) {
  return <FrameWords {...(await wordsToSend({ of }))}>{children}</FrameWords>;
}

/** The layout of a folder without a form, whose client components need more messages than every page has. */
export const layoutWithFrameMessages =
  (...of: readonly Namespace[]) =>
  ({ children }: { children: ReactNode }) => <FrameMessages of={of}>{children}</FrameMessages>;
