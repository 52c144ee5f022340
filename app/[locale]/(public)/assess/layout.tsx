import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("assessment", "form", "kinds", "progress.meter", "refusals", "tier.chart", "trace");
