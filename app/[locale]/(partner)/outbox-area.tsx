import { ClientMessages } from "@/app/[locale]/frame/client-messages";
import { WaitingDeclarations } from "./waiting-declarations";

/** What waits in this browser for a line, above every page of the company. */
export function OutboxArea() {
  return (
    <ClientMessages of={["outbox"]}>
      <WaitingDeclarations />
    </ClientMessages>
  );
}
