import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "kinds", "progress.meter", "refusals", "scenario", "tier.chart", "trace");
