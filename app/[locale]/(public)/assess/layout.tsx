import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("assessment", "company", "form", "kinds", "progress", "refusals", "trace");
