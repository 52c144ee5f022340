import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("credential", "form", "person", "refusals");
