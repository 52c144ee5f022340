import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("form", "partners", "refusals");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "partners", "refusals"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "partner", "refusals"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
