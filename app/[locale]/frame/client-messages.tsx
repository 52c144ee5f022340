import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/i18n/messages";

/** What the frame itself says in the browser, on every page. */
const everywhere: Namespace[] = ["navigation", "ui"];

type Props = { of?: readonly Namespace[]; children: ReactNode };

/** Sends the browser the messages its components say here; all others stay on the server and weigh nothing. */
export async function ClientMessages({ of = [], children }: Props) {
  const messages = await getMessages();
  const sent = [...everywhere, ...of].map((namespace) => [namespace, messages[namespace]]);
  return <NextIntlClientProvider messages={Object.fromEntries(sent)}>{children}</NextIntlClientProvider>;
}

/** The layout of a folder whose client components need more messages than the frame sends. */
export const layoutWithMessages =
  (...of: readonly Namespace[]) =>
  ({ children }: { children: ReactNode }) => <ClientMessages of={of}>{children}</ClientMessages>;
