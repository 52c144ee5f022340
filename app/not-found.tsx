import "@/app/globals.css";
import { LostPage } from "@/components/layout/lost-page";

/** Where not even a language is known. A reference to its script: every page holds it, and hardly one draws it. */
export default function NotFound() {
  return <LostPage />;
}
