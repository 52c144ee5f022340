import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("confirmation", "form", "refusals");
