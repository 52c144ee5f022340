import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("form", "members", "refusals");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "members", "refusals"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "member", "refusals", "terms"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
