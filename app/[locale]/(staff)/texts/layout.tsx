import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "text.clause",
  "text.heading",
  "text.import",
  "text.publish",
  "text.start",
  "text.term",
  "form",
  "refusals",
);
