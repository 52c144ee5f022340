import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("application", "form", "refusals");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["application", "form", "refusals"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["application", "company", "form", "refusals", "terms"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
