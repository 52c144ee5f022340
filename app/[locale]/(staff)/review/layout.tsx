import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("form", "queue", "refusals", "review");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "queue", "refusals", "review"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "refusals", "review"]}>{children}</ClientMessages>;
}
>>>>>>> /tmp/w/m_t
