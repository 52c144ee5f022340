import type { ReactNode } from "react";
import { Words } from "@/app/[locale]/frame/client-messages";

export default function Layout({ children }: { children: ReactNode }) {
  return <Words of={["form", "progress", "refusals", "scenario", "trace"]}>{children}</Words>;
}
