import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("benefit.use", "confirmation.without", "form", "refusals", "review");
