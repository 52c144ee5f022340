import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("benefit", "confirmation", "form", "refusals", "review");
