import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "benefit.ask",
  "benefit.fields",
  "benefit.request",
  "benefit.use",
  "form",
  "refusals",
  "review.thread",
);
