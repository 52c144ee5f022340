import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/i18n/messages";

/** Namespaces that the frame itself needs in the browser, on every page. */
const everywhere: Namespace[] = ["navigation", "ui"];

type Props = { of?: readonly Namespace[]; children: ReactNode };

/** Sends the browser only the messages that its components use; the others stay on the server. */
export async function ClientMessages({ of = [], children }: Props) {
  const messages = await getMessages();
  const sent = [...everywhere, ...of].map((namespace) => [namespace, messages[namespace]]);
  return <NextIntlClientProvider messages={Object.fromEntries(sent)}>{children}</NextIntlClientProvider>;
}

/** The layout of a folder whose client components need more messages than the frame sends. */
export const layoutWithMessages =
  (...of: readonly Namespace[]) =>
  ({ children }: { children: ReactNode }) => <ClientMessages of={of}>{children}</ClientMessages>;
