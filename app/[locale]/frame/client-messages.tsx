import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { withKindsOf } from "@/lib/activity/own-words";
import type { Edition } from "@/lib/edition/edition";
import type { Namespace } from "@/lib/i18n/messages";

/** Namespaces that the frame itself needs in the browser, on every page. */
const everywhere: Namespace[] = ["navigation", "ui"];

type Props = {
  of?: readonly Namespace[];
  /** An edition of which the kinds of activity are to be named, though it may not be announced. */
  edition?: Edition;
  children: ReactNode;
};

/** Sends the browser only the messages that its components use; the others stay on the server. */
export async function ClientMessages({ of = [], edition, children }: Props) {
  const [known, locale] = await Promise.all([getMessages(), getLocale()]);
  const messages = edition ? withKindsOf(known, edition, locale) : known;
  // Only the frame itself names its items, on the server.
  const { items: _, ...navigation } = messages.navigation;
  const sent = [...everywhere, ...of].map((namespace) => [namespace, messages[namespace]]);
  // No message names a format, and no client component does: they need not be sent.
  return (
    <NextIntlClientProvider messages={{ ...Object.fromEntries(sent), navigation }} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}

/** The layout of a folder whose client components need more messages than the frame sends. */
export const layoutWithMessages =
  (...of: readonly Namespace[]) =>
  ({ children }: { children: ReactNode }) => <ClientMessages of={of}>{children}</ClientMessages>;
