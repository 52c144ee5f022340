import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("dispute.review", "form", "refusals");
