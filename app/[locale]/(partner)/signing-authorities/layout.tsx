import type { ReactNode } from "react";
import { Words } from "@/app/[locale]/frame/client-messages";

export default function Layout({ children }: { children: ReactNode }) {
  return <Words of={["form", "mandate", "refusals"]}>{children}</Words>;
}
