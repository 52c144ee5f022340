import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("assessment", "company", "form", "progress", "refusals", "trace");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["assessment", "company", "form", "progress", "refusals", "trace"]}>{children}</ClientMessages>
  );
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["assessment", "form", "progress", "refusals", "terms", "tier", "trace"]}>
      {children}
    </ClientMessages>
  );
}
>>>>>>> /tmp/w/m_t
