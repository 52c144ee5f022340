import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "activity",
  "confirmation.ask",
  "declaration",
  "form",
  "kinds",
  "refusals",
  "review.thread",
);
