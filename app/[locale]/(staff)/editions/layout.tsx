import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("desk", "form", "kinds", "refusals");
