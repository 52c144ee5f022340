import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("company", "form", "refusals");
