import type { ClaimDetail } from "@/lib/review/declaration";
import { ActivityFacts } from "./activity-facts";
import { ApplicationFacts } from "./application-facts";
import { CredentialFacts } from "./credential-facts";
import { MandateFacts } from "./mandate-facts";

/** All that a claim says. */
export function ClaimFacts({ detail }: { detail: ClaimDetail }) {
  switch (detail.kind) {
    case "credential":
      return <CredentialFacts detail={detail} />;
    case "activity":
      return <ActivityFacts detail={detail} />;
    case "mandate":
      return <MandateFacts detail={detail} />;
    case "application":
      return <ApplicationFacts detail={detail} />;
  }
}
