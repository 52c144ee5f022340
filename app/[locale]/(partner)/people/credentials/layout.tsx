import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("badge", "credential", "declaration", "form", "person", "refusals", "review");
