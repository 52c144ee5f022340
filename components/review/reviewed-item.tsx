import type { DeclarationDetail } from "@/lib/review/declaration";
import { ReviewedActivity } from "./reviewed-activity";
import { ReviewedApplication } from "./reviewed-application";
import { ReviewedBenefit } from "./reviewed-benefit";
import { ReviewedCredential } from "./reviewed-credential";
import { ReviewedMandate } from "./reviewed-mandate";

/** Everything a declaration says. */
export function ReviewedItem({ detail }: { detail: DeclarationDetail }) {
  switch (detail.kind) {
    case "credential":
      return <ReviewedCredential detail={detail} />;
    case "activity":
      return <ReviewedActivity detail={detail} />;
    case "mandate":
      return <ReviewedMandate detail={detail} />;
    case "benefit":
      return <ReviewedBenefit detail={detail} />;
    case "application":
      return <ReviewedApplication detail={detail} />;
  }
}
