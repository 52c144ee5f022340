import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("credential", "declaration", "form", "person", "refusals", "review");
