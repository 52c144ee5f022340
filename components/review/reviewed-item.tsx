import type { ClaimDetail } from "@/lib/review/declaration";
import { ActivityFacts } from "./reviewed-activity";
import { ApplicationFacts } from "./reviewed-application";
import { CredentialFacts } from "./reviewed-credential";
import { MandateFacts } from "./reviewed-mandate";

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
