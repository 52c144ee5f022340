import type { ReactNode } from "react";
import { FormWords } from "@/components/language/form-words";
import type { NamespaceOrPart } from "@/lib/i18n/messages";
import { type Wanted, wordsToSend } from "./frame-messages";

/** Sends the browser only the messages that its components use, on a page with a form; the others stay on the server. */
export async function ClientMessages({ of, edition, children }: Wanted & { children: ReactNode }) {
  return <FormWords {...(await wordsToSend({ of, edition }))}>{children}</FormWords>;
}

/** The layout of a folder with a form, whose client components need more messages than every page has. */
export const layoutWithMessages =
  (...of: readonly NamespaceOrPart[]) =>
  ({ children }: { children: ReactNode }) => <ClientMessages of={of}>{children}</ClientMessages>;
