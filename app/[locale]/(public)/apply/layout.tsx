import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("application", "company", "form", "refusals");
