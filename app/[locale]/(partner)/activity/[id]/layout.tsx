import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("activity", "declaration", "form", "kinds", "refusals", "review");
