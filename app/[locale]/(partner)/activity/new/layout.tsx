import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("activity", "form", "kinds", "refusals", "terms");
