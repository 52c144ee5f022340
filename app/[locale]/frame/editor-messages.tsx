import type { ReactNode } from "react";
import type { Edition } from "@/lib/edition/edition";
import { ClientMessages } from "./client-messages";

/** The messages of the editor with the words of an edition's own kinds of activity, which nobody may have announced yet. */
export function EditorMessages({ edition, children }: { edition: Edition; children: ReactNode }) {
  return (
    <ClientMessages of={["edition", "form", "kinds", "refusals", "terms"]} edition={edition}>
      {children}
    </ClientMessages>
  );
}
