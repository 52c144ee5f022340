import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "kinds", "progress", "refusals", "scenario", "tier", "trace");
