import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default function Layout({ children }: { children: ReactNode }) {
  return <ClientMessages of={["calendar", "form", "refusals"]}>{children}</ClientMessages>;
}
