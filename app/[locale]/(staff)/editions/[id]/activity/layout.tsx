import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("edition.activity", "edition.clause", "edition.draft", "form", "refusals");
