import { config } from "zod";

// The content policy forbids making code from text, which zod would otherwise try once and be reported for.
config({ jitless: true });
