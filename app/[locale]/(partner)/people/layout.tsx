import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

<<<<<<< /tmp/w/m_o
export default layoutWithMessages("form", "people", "refusals", "review");
||||||| /tmp/w/m_b
export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["form", "people", "refusals", "review"]}>{children}</ClientMessages>;
}
=======
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["credential", "declaration", "form", "person", "refusals", "review"]}>
      {children}
    </ClientMessages>
  );
}
>>>>>>> /tmp/w/m_t
