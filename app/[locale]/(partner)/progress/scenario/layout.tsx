import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("form", "progress", "refusals", "scenario", "trace");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "progress", "refusals", "scenario", "trace"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "progress", "refusals", "scenario", "tier", "trace"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
