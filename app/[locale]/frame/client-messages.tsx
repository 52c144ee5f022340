import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { FormWords } from "@/components/language/form-words";
import { FrameWords } from "@/components/language/frame-words";
import { wordsOfForms, wordsOfFrame } from "@/components/language/kept-words";
import { withKindsOf } from "@/lib/activity/own-words";
import type { Edition } from "@/lib/edition/edition";
import { isPseudo, type Namespace } from "@/lib/i18n/messages";

const kept = new Set<Namespace>([...wordsOfFrame, ...wordsOfForms]);

type Props = {
  of?: readonly Namespace[];
  /** An edition of which the kinds of activity are to be named, though it may not be announced. */
  edition?: Edition;
  children: ReactNode;
};

/** Sends the browser only the messages that its components use; the others stay on the server. */
export async function ClientMessages({ of = [], edition, children }: Props) {
  const [known, locale, timeZone] = await Promise.all([getMessages(), getLocale(), getTimeZone()]);
  const messages = edition ? withKindsOf(known, edition, locale) : known;
  const wanted = isPseudo ? [...wordsOfFrame, ...of] : of.filter((one) => !kept.has(one));
  const sent = Object.fromEntries(wanted.map((namespace) => [namespace, messages[namespace]]));
  const Words = wordsOfForms.some((one) => of.includes(one)) ? FormWords : FrameWords;
  return (
    <Words locale={locale} timeZone={timeZone} sent={sent}>
      {children}
    </Words>
  );
}

/** The layout of a folder whose client components need more messages than every page has. */
export const layoutWithMessages =
  (...of: readonly Namespace[]) =>
  ({ children }: { children: ReactNode }) => <ClientMessages of={of}>{children}</ClientMessages>;
