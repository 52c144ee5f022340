import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("activity", "confirmation", "form", "kinds", "refusals", "terms");
