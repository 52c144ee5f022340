import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "person.effect", "person.fields", "person.new", "refusals");
