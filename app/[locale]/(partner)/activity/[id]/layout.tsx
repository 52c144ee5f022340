import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("activity", "confirmation", "declaration", "form", "kinds", "refusals", "review");
