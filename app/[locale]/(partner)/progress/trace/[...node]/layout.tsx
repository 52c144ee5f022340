import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("disputes", "form", "refusals");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["disputes", "form", "refusals"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["dispute", "form", "refusals"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
