import { config } from "zod";
import { surviveTranslation } from "@/components/layout/survive-translation";

// The content policy forbids making code from text, which zod would otherwise try once and be reported for.
config({ jitless: true });

surviveTranslation(document);
