import type { ReactNode } from "react";
import { ClientMessages } from "@/app/[locale]/frame/client-messages";

export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["activity", "form", "refusals", "review"]}>{children}</ClientMessages>;
}
