import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("assessment", "form", "kinds", "progress", "refusals", "tier", "trace");
