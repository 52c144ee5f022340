import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "badge.add",
  "badge.classes",
  "badge.documents",
  "badge.edit",
  "badge.fields",
  "badge.keys",
  "badge.remove",
  "credential.fields",
  "form",
  "refusals",
);
